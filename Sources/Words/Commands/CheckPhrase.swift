import ConfigEditing

/// What `docent check` says of what stands in a config.
public enum CheckPhrase: Phrase {
  /// One key of a config: where it stands, the verdict's name, and what is said of it.
  case line(file: String, place: (line: Int, column: Int)?, verdict: String, ConfigPath, Sentence)
  case nothingThere
  case nothingThereMayStay
  case notOneValue
  case reference
  case behindMark
  /// A right value with more around it.
  case unclean(Sentence)
  case notThere(file: String)
  case noDestination(file: String, named: String)
  case noFields(file: String)

  /// A line, or the end of one in small letters behind the key's name.
  public var english: Sentence {
    switch self {
    case .line(let file, let place, let verdict, let key, let told):
      "\(exact: file)\(at: place): \(page: verdict): \(exact: key.description): \(told)"
    case .nothingThere: "nothing is there"
    case .nothingThereMayStay: "nothing is there, and nothing has to be"
    case .notOneValue: "a mapping or a list is there, not one value"
    case .behindMark:
      "there is a byte order mark before this name, so many programs do not see it. Save the file as UTF-8"
        + " without one."
    case .reference:
      "This is a reference, the name of a place where a token is kept. docent does not look there."
    case .unclean(let told):
      "\(told), but there is more around it. Paste it once more with docent, or take out by hand what"
        + " is too much."
    case .notThere(let file): "\(path: file) is not there."
    case .noDestination(let file, let name):
      "\(path: file) is the config of “\(file: name)”, which no destination here is called."
    case .noFields(let file):
      "\(path: file) has none of the fields of the destinations here, so nothing was checked."
    }
  }
}

extension Sentence.Interpolation {
  fileprivate mutating func appendInterpolation(at place: (line: Int, column: Int)?) {
    guard let place else { return }
    appendInterpolation(":\(place.line):\(place.column)" as Sentence)
  }
}
