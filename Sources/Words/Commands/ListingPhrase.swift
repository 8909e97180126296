/// What the commands say that list, show, lint and check.
public enum ListingPhrase: Phrase {
  case noGuideHas(String)
  case noGuides(folder: String)
  case screens(Int)
  case step(Int)
  case nothing
  case lintSummary(errors: Int, warnings: Int)
  /// What docent says on stderr, with its name before it.
  case fromDocent(Sentence)
  /// What is said of one of several values.
  case ofField(String, Sentence)
  /// What the parser of the command line says.
  case parser(String)

  /// A line, or the cell of a table.
  public var english: Sentence {
    switch self {
    case .noGuideHas(let word): "No guide has \(typed: word)."
    case .noGuides(let folder): "\(path: folder) has no guides yet."
    case .screens(let count): "\(count, "screen", "screens")"
    case .step(let number): "step \(number)"
    case .nothing: "-"
    case .lintSummary(let errors, let warnings):
      "\(errors, "error", "errors"), \(warnings, "warning", "warnings")"
    case .fromDocent(let sentence): "docent: \(sentence)"
    case .ofField(let short, let sentence): "\(page: short): \(sentence)"
    case .parser(let text): "\(parser: text)"
    }
  }
}
