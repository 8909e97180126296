import Walkthrough

// What does not fit in Content, and where it stands.

extension Message {
  /// A problem as one line: where it stands, and what does not fit.
  public static func line(for problem: Problem) -> Sentence {
    let place: Sentence =
      "\(exact: problem.file):\(problem.position.line):\(problem.position.column)"
    return "\(place): \(page: problem.severity.rawValue): \(ContentPhrase.misfit(problem.cause))"
      + " [\(page: problem.rule)]"
  }

  /// The same as an annotation of a pull request at GitHub (workflow commands).
  public static func gitHubLine(for problem: Problem) -> Sentence {
    let file = ("\(exact: problem.file)" as Sentence).escaped(Self.properties)
    let place: Sentence =
      "file=\(file),line=\(problem.position.line),col=\(problem.position.column)"
    return "::\(page: problem.severity.rawValue) \(place),title=\(page: problem.rule)::"
      + ContentPhrase.misfit(problem.cause).sentence.escaped(Self.data)
  }

  private static let data = [("%", "%25"), ("\r", "%0D"), ("\n", "%0A")]
  private static let properties = data + [(":", "%3A"), (",", "%2C")]
}

extension Sentence {
  /// The sentence with signs that mean something to a reader of lines written another way.
  fileprivate func escaped(_ signs: [(String, String)]) -> Sentence {
    Sentence(harmless: signs.reduce(text) { $0.replacing($1.0, with: $1.1) })
  }
}
