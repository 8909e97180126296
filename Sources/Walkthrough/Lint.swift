import ConfigEditing
import Credentials
import YAML

// What is looked for in Content beyond what keeps a guide from being walked.

extension Problem {
  /// How grave a problem is, as lint prints it; with warnings alone lint succeeds.
  public enum Severity: String, Hashable, Sendable { case error, warning }

  /// A page that is not well formed is another's, and is walked all the same.
  public var severity: Severity {
    switch cause {
    case .unclosedElement, .strayClosing, .tooDeepElement, .noSnippet, .noDescription, .noStepTitle,
      .deadLink, .noNumber, .flagAsText, .emptyList, .noPage, .unreadFile:
      .warning
    // In a page it may be a sample; what docent is to read of it holds none.
    case .credential: file.namesPage ? .warning : .error
    case .syntax, .missing, .unknownKey, .duplicateKey, .emptyValue, .emptyNote, .noSubject,
      .wrongType,
      .reference, .otherFlag, .keysTogether, .unclearSecret, .unknownStep, .unknownSection,
      .unmatchedText,
      .unknownDestination, .unknownField, .unknownKind, .unknownGuide, .unsafePath, .unusableKey,
      .unusableVariable, .unusableID, .unusableAddress, .unusableCharacters, .noChecklist,
      .takenName, .nameTwice, .otherFileName, .unusableName, .commandName, .takenNumber,
      .unusableNumber, .unknownScreen, .unknownPaste, .fieldTwice, .leavesContent:
      .error
    }
  }

  /// The name of the rule; it never changes.
  public var rule: String {
    switch cause {
    case .syntax: "syntax"
    case .missing, .emptyNote, .noSubject: "missing-key"
    case .unknownKey: "unknown-key"
    case .duplicateKey: "duplicate-key"
    case .emptyValue, .emptyList: "empty-value"
    case .wrongType, .otherFlag: "wrong-type"
    case .flagAsText: "flag-as-text"
    case .reference: "reference"
    case .keysTogether: "keys-together"
    case .unclearSecret: "unclear-secret"
    case .credential: "credential"
    case .unknownStep: "unknown-step"
    case .unknownSection: "unknown-section"
    case .unmatchedText: "unmatched-text"
    case .unknownDestination: "unknown-destination"
    case .unknownField: "unknown-field"
    case .unknownKind: "unknown-kind"
    case .unknownGuide: "unknown-guide"
    case .unusableKey: "unusable-key"
    case .unusableVariable: "unusable-variable"
    case .unusableID: "unusable-id"
    case .unusableAddress: "unusable-address"
    case .unusableCharacters: "unusable-characters"
    case .noSnippet: "no-snippet"
    case .noDescription: "no-description"
    case .noStepTitle: "no-title"
    case .deadLink: "dead-link"
    case .nameTwice: "name-twice"
    case .otherFileName: "other-file-name"
    case .noPage: "no-page"
    case .unreadFile: "unread-file"
    case .leavesContent: "leaves-content"
    case .commandName: "command-name"
    case .unsafePath: "unsafe-path"
    case .noChecklist: "no-checklist"
    case .unclosedElement: "unclosed-element"
    case .strayClosing: "stray-closing"
    case .tooDeepElement: "too-deep"
    case .takenName: "taken-name"
    case .unusableName: "unusable-name"
    case .takenNumber: "taken-number"
    case .unusableNumber: "unusable-number"
    case .noNumber: "no-number"
    case .unknownScreen: "unknown-screen"
    case .unknownPaste: "unknown-paste"
    case .fieldTwice: "field-twice"
    }
  }
}

extension Overlay {
  /// Names and numbers that are no good, or that another overlay has already.
  public static func clashes(among overlays: [Overlay]) -> [Problem] {
    var names: [String: String] = [:]
    var numbers: [Int: String] = [:]
    var problems: [Problem] = []
    for overlay in overlays {
      let file = overlay.reader.file
      if let other = names.updateValue(file, forKey: overlay.guide) {
        problems.append(overlay.reader.problem(.takenName(overlay.guide, by: other), at: "guide"))
      }
      if let number = overlay.number, let other = numbers.updateValue(file, forKey: number) {
        problems.append(overlay.reader.problem(.takenNumber(number, by: other), at: "number"))
      }
      if overlay.reader["number"] == nil, !overlay.reader.isMisspelt("number") {
        problems.append(overlay.reader.problem(.noNumber, at: "number"))
      }
    }
    return problems
  }

  /// What the overlay collects and notes that the guide has no place for.
  ///
  /// - Parameters:
  ///   - pastes: the names that notes on pastes may have.
  ///   - commands: the names that the command line takes for something else.
  public func misfits(in guide: Guide, pastes: [String], commands: [String] = []) -> [Problem] {
    nameProblems(commands) + collectProblems + noteProblems(guide, pastes)
  }

  /// A destination is named for what is collected for it.
  private var collectProblems: [Problem] {
    guard destination != nil, !asksForValues else { return [] }
    return [reader.problem(.missing(key: "collects"), at: "destination")]
  }

  private var asksForValues: Bool { reader["collects"] != nil || reader.isMisspelt("collects") }

  private func nameProblems(_ commands: [String]) -> [Problem] {
    if guide.isEmpty { return [] }
    if commands.contains(guide) { return [reader.problem(.commandName(guide), at: "guide")] }
    let isPlain = guide.allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "-") }
    return isPlain && guide.first != "-" ? [] : [reader.problem(.unusableName(guide), at: "guide")]
  }

  private func noteProblems(_ guide: Guide, _ pastes: [String]) -> [Problem] {
    let screens = guide.screens.map(\.name)
    // A name that the overlay gives a screen which is not there is told of at its step.
    let named = mentionedNames.union(screens)
    let lost = keys(of: "support").filter { key in
      !named.contains(key.string ?? "") && !mayStillCome(key.string ?? "", guide)
    }.map { key in
      let name = key.string ?? ""
      return reader.problem(.unknownScreen(name, nearest: name.nearest(in: screens)), at: key)
    }
    let strange = keys(of: "pastes").filter { !pastes.contains($0.string ?? "") }.map { key in
      let name = key.string ?? ""
      return reader.problem(.unknownPaste(name, nearest: name.nearest(in: pastes)), at: key)
    }
    return lost + strange
  }

  /// Whether a screen of that name is missing for want of a field that could not be had.
  private func mayStillCome(_ name: String, _ guide: Guide) -> Bool {
    guard asksForValues || destination != nil,
      collects.isEmpty || guide.fields.count < collects.count
    else { return false }
    return ["field", "review", "saved"].contains(name) || name.hasPrefix("field-")
  }

  /// The problem that Content has no destination of the overlay's name for it.
  public func unknownDestination(among names: [String]) -> Problem {
    let name = destination ?? ""
    return reader.problem(
      .unknownDestination(name, nearest: name.nearest(in: names)), at: "destination")
  }

  private func keys(of name: String) -> [YAMLNode] {
    guard case .mapping(let entries)? = reader[name]?.content else { return [] }
    return entries.map(\.key).filter { $0.string != nil }
  }
}

extension Destination {
  /// What is wrong with the names of destinations, given with the places where they stand.
  public static func clashes(among all: [(destination: Destination, file: String, text: String)])
    -> [Problem]
  {
    var files: [String: String] = [:]
    var problems: [Problem] = []
    for (destination, file, text) in all where !destination.name.isEmpty {
      guard let reader = try? ContentReader(text, file: file) else { continue }
      let name = destination.name
      if let other = files.updateValue(file, forKey: name) {
        problems.append(reader.problem(.takenName(name, by: other), at: "destination"))
      } else if file.lastPathComponent != name + ".yaml" {
        problems.append(reader.problem(.otherFileName(name), at: "destination"))
      }
    }
    return problems
  }
}

extension Problem {
  /// A problem of a file as a whole.
  public static func whole(_ file: String, _ cause: Cause) -> Problem {
    Problem(cause, file: file, at: TextPosition(line: 1, column: 1))
  }

  /// Where in a text something looks like a credential: once a line.
  public static func credentials(in text: String, file: String) -> [Problem] {
    guard text.withoutCredentials != text else { return [] }
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    return lines.enumerated().compactMap { index, line in
      let masked = String(line).withoutCredentials
      guard masked != line else { return nil }
      let same = zip(line.unicodeScalars, masked.unicodeScalars).prefix { $0 == $1 }.count
      return Problem(.credential, file: file, at: TextPosition(line: index + 1, column: same + 1))
    }
  }
}

extension String {
  /// Whether a file of that name is a page.
  fileprivate var namesPage: Bool { hasSuffix(".md") || hasSuffix(".mdx") }
}
