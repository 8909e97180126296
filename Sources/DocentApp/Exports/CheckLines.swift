import Saving
import Walkthrough
import Words

extension ConfigCheck.Finding {
  fileprivate func sentence(_ clock: Clock) -> Sentence {
    switch state {
    case .missing:
      let phrase: CheckPhrase = field.isOptional ? .nothingThereMayStay : .nothingThere
      return phrase.sentence
    case .reference: return CheckPhrase.reference.sentence
    case .behindMark: return CheckPhrase.behindMark.sentence
    case .notAValue: return CheckPhrase.notOneValue.sentence
    case .judged(let judgement):
      let told = Message.judged(judgement, clock).joined()
      return isUnclean ? CheckPhrase.unclean(told).sentence : told
    }
  }

  fileprivate var json: JSONValue {
    .object([
      ("field", .text(field.id)), ("key", .text(key.description)),
      ("line", place.map { .number($0.line) } ?? .null),
      ("column", place.map { .number($0.column) } ?? .null), ("verdict", .text(verdict)),
      ("reasons", .array(reasons.map(JSONValue.text))),
      ("cleaned", .array(cleaned.map(JSONValue.text))),
    ])
  }
}

extension ConfigCheck {
  /// One line for each field: `file:line:column: verdict: key: sentence`.
  public func lines(_ clock: Clock) -> [Sentence] {
    findings.map { finding in
      CheckPhrase.line(
        file: file, place: finding.place, verdict: finding.verdict, finding.key,
        finding.sentence(clock)
      ).sentence
    }
  }

  /// The same as one line of JSON.
  public var json: Sentence {
    JSONValue.object([
      ("file", .text(file)), ("format", .text(format.rawValue)),
      ("destination", .text(destination.name)), ("fields", .array(findings.map(\.json))),
    ]).sentence
  }

  /// What the JSON of a file says that cannot be checked.
  public static func problem(of file: String, _ sentence: Sentence) -> Sentence {
    JSONValue.object([("file", .text(file)), ("error", .text(sentence.text))]).sentence
  }

  /// What is said of a config that cannot be checked.
  public static func sentence(for problem: Problem, file: String) -> Sentence {
    switch problem {
    case .unknownFormat: Message.sentence(for: .unknownFormat(file), file: file)
    case .edit(let error): Message.sentence(for: .edit(error), file: file)
    case .noDestination(let named?): CheckPhrase.noDestination(file: file, named: named).sentence
    case .noDestination(nil): CheckPhrase.noFields(file: file).sentence
    }
  }
}
