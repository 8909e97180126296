import MDX
import YAML

// What is looked for in Content beyond what keeps a guide from being walked.

extension Problem {
  /// What in a page is not well formed. The page is shown all the same.
  public static func problems(ofPage text: String, file: String) -> [Problem] {
    let bytes = Array(text.utf8)
    return MDX.parse(text).diagnostics.map { diagnostic in
      let cause: Cause =
        switch diagnostic.kind {
        case .unclosed(let name): .unclosedElement(name)
        case .unexpectedClosing(let name): .strayClosing(name)
        case .tooDeep: .tooDeepElement
        }
      return Problem(
        cause, file: file, at: TextPosition(ofByte: diagnostic.range.lowerBound, in: bytes))
    }
  }

  /// How grave a problem is, as lint prints it; with warnings alone lint succeeds.
  public enum Severity: String, Hashable, Sendable { case error, warning }

  /// A page that is not well formed is another's, and is walked all the same.
  public var severity: Severity {
    switch cause {
    case .unclosedElement, .strayClosing, .tooDeepElement, .noNumber: .warning
    case .syntax, .missing, .emptyNote, .wrongType, .unknownStep, .unknownSection, .unmatchedText,
      .unknownDestination, .unknownField, .unknownKind, .unsafePath, .noChecklist, .takenName,
      .unusableName,
      .takenNumber, .unusableNumber, .unknownScreen, .unknownPaste, .fieldTwice:
      .error
    }
  }

  /// The name of the rule; it never changes.
  public var rule: String {
    switch cause {
    case .syntax: "syntax"
    case .missing, .emptyNote: "missing-key"
    case .wrongType: "wrong-type"
    case .unknownStep: "unknown-step"
    case .unknownSection: "unknown-section"
    case .unmatchedText: "unmatched-text"
    case .unknownDestination: "unknown-destination"
    case .unknownField: "unknown-field"
    case .unknownKind: "unknown-kind"
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
      guard let number = overlay.number else {
        let cause: Problem.Cause = overlay.reader["number"] == nil ? .noNumber : .unusableNumber
        problems.append(overlay.reader.problem(cause, at: "number"))
        continue
      }
      if !(1..<1024).contains(number) {
        problems.append(overlay.reader.problem(.unusableNumber, at: "number"))
      } else if let other = numbers.updateValue(file, forKey: number) {
        problems.append(overlay.reader.problem(.takenNumber(number, by: other), at: "number"))
      }
    }
    return problems
  }

  /// What the overlay collects and notes that the guide has no place for.
  ///
  /// - Parameter pastes: the names that notes on pastes may have.
  public func misfits(in guide: Guide, pastes: [String]) -> [Problem] {
    var problems: [Problem] = []
    if let noteProblem { problems.append(noteProblem) }
    if !guide.name.allSatisfy({ $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "-") }) {
      problems.append(reader.problem(.unusableName(guide.name), at: "guide"))
    }
    if let destination, guide.destination == nil, !collects.isEmpty, guide.fields.isEmpty {
      problems.append(reader.problem(.unknownDestination(destination), at: "destination"))
    }
    let screens = guide.screens.map(\.name)
    for key in keys(of: "support") where !screens.contains(key.string ?? "") {
      let name = key.string ?? ""
      problems.append(
        reader.problem(.unknownScreen(name, nearest: name.nearest(in: screens)), at: key))
    }
    for key in keys(of: "pastes") where !pastes.contains(key.string ?? "") {
      let name = key.string ?? ""
      problems.append(
        reader.problem(.unknownPaste(name, nearest: name.nearest(in: pastes)), at: key))
    }
    return problems
  }

  private func keys(of name: String) -> [YAMLNode] {
    guard case .mapping(let entries)? = reader[name]?.content else { return [] }
    return entries.map(\.key)
  }
}
