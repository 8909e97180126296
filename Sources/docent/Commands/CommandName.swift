import ArgumentParser

/// The names of docent's commands.
enum CommandName: String, CaseIterable {
  case run, list, outline, show, check, lint, report, support
  /// The parser's own.
  case help

  /// The command of that name; nil for the parser's own.
  var command: (any ParsableCommand.Type)? {
    switch self {
    case .run: RunCommand.self
    case .list: ListCommand.self
    case .outline: OutlineCommand.self
    case .show: ShowCommand.self
    case .check: CheckCommand.self
    case .lint: LintCommand.self
    case .report: ReportCommand.self
    case .support: SupportCommand.self
    case .help: nil
    }
  }
}

extension CommandConfiguration {
  /// The declaration of one of docent's commands.
  init(_ name: CommandName, abstract: String) {
    self.init(commandName: name.rawValue, abstract: abstract)
  }
}
