import Walkthrough
import Words

/// What support needs to know of the last walk on a machine, in at most 20 lines.
///
/// No value is among what it is made of; what people may have put where a name belongs is masked by
/// its form.
public struct StatusReport: Sendable {
  /// What the program knows of where it runs.
  public struct Surroundings: Sendable {
    /// docent's own, as `--version` prints it.
    public var version: String
    /// The system and the machine, as uname(2) names them: `Linux x86_64`.
    public var system: String
    /// The value of `TERM`; empty where it is not set.
    public var terminal: String
    /// The window's columns and rows; nil without a terminal.
    public var size: (columns: Int, rows: Int)?
    /// The first that is set of `LC_ALL`, `LC_CTYPE` and `LANG`; `none` without one.
    public var locale: String
    /// The folder with the guides; nil where there is none.
    public var content: String?
    /// The folder that keeps how far walks came; nil where there is none.
    public var state: String?
    /// The names of the files in it that make no sense, and so count as none.
    public var unusable: [String]
    /// The person's home, which is shortened to `~`.
    public var home: String?

    /// What was found out before; nothing is looked up here.
    public init(
      version: String, system: String, terminal: String, size: (columns: Int, rows: Int)?,
      locale: String, content: String?, state: String?, unusable: [String] = [], home: String?
    ) {
      self.version = version
      self.system = system
      self.terminal = terminal
      self.size = size
      self.locale = locale
      self.content = content
      self.state = state
      self.unusable = unusable
      self.home = home
    }
  }

  private let progress: Progress?
  private let guide: Guide?
  private let around: Surroundings
  private let clock: Clock

  /// - Parameters:
  ///   - progress: what the last walk left; nil where there was none.
  ///   - guide: the guide of that walk as it is now; nil where it cannot be read.
  public init(
    _ progress: Progress?, guide: Guide?, _ surroundings: Surroundings, clock: Clock
  ) {
    self.progress = progress
    self.guide = guide
    around = surroundings
    self.clock = clock
  }

  /// A label and what is told, one line each; always in the same order.
  public var lines: [Sentence] {
    let surroundings: [(ReportPhrase.Label, ReportPhrase)] = [
      (.terminal, terminal), (.locale, told(around.locale)), (.system, told(around.system)),
      (.content, around.content.map(told) ?? .contentNotFound),
      (.state, state),
    ]
    return (summary + [(.docent, told(around.version))] + walk + surroundings).map { label, text in
      ReportPhrase.line(label, text.sentence).sentence
    }
  }

  private var state: ReportPhrase {
    guard let folder = around.state.map(told) else { return .stateNotKept }
    return around.unusable.isEmpty
      ? folder : .unusable(folder: folder.sentence, files: around.unusable)
  }

  private var terminal: ReportPhrase {
    let name = around.terminal.isEmpty ? ReportPhrase.noTERM : told(around.terminal)
    return around.size.map {
      .window(terminal: name.sentence, columns: $0.columns, rows: $0.rows)
    } ?? .noWindow(terminal: name.sentence)
  }

  private func told(_ text: String) -> ReportPhrase {
    guard let home = around.home, home.count > 1 else { return .told(text) }
    return .told(text.replacing(home, with: "~"))
  }

  /// What a ticket begins with; nothing without a walk.
  private var summary: [(ReportPhrase.Label, ReportPhrase)] {
    guard let progress else { return [] }
    let parts = [
      told(progress.guide), end(progress), code(progress).map(ReportPhrase.byCode), value(progress),
    ]
    return [(.summary, .list(parts.compactMap(\.self)))]
  }

  /// How the last paste fared; nil where there was none.
  private func value(_ progress: Progress) -> ReportPhrase? {
    guard let last = progress.history?.verdicts.last else { return nil }
    let isSaved = progress.isFinished
    return .lastPaste(told(last).sentence, isSaved: isSaved)
  }

  private var walk: [(ReportPhrase.Label, ReportPhrase)] {
    guard let progress else { return [(.walk, .noWalk)] }
    let history = progress.history ?? History()
    return [
      (.guide, told(progress.guide)), (.page, page),
      (.code, code(progress).map(spelled) ?? .none),
      (.walk, end(progress)), (.screens, screens(progress, history)),
      (.pasted, listed(history.verdicts) ?? .nothing),
      (.refused, history.refusal.map(told) ?? .nothing),
      (.target, history.target.map(told) ?? .noneYet),
      (.error, history.lastError.map(told) ?? .none),
    ]
  }

  private func spelled(_ code: String) -> ReportPhrase {
    guard let spelled = SupportCode(code)?.spelled else { return told(code) }
    return .spelledCode(code, signs: spelled)
  }

  /// The code that the customer saw last; of a release that kept none, that of the screen.
  private func code(_ progress: Progress) -> String? {
    if let code = progress.history?.code.flatMap({ SupportCode($0) }) { return code.text }
    return guide.flatMap { guide in
      guide.screenIndex(named: progress.screen).flatMap { guide.code(ofScreen: $0)?.text }
    }
  }

  private func end(_ progress: Progress) -> ReportPhrase {
    let when = clock.day(of: progress.time)
    return progress.isFinished
      ? .finished(when: when)
      : .stopped(screen: progress.history?.last ?? progress.screen, when: when)
  }

  private func screens(_ progress: Progress, _ history: History) -> ReportPhrase {
    let last = history.visits.suffix(8).map {
      ReportPhrase.visit(screen: $0.screen, time: clock.timeOfDay(of: $0.time))
    }
    return last.isEmpty ? told(progress.screen) : .list(last)
  }

  private func listed(_ texts: [String]) -> ReportPhrase? {
    texts.isEmpty ? nil : .list(texts.map(told))
  }

  private var page: ReportPhrase {
    guard let guide else { return .unreadablePage }
    let source: ReportPhrase.Source =
      guide.writtenAfter != nil ? .docent : guide.page.address == nil ? .file : .site
    return .page(source, revision: guide.page.revision)
  }
}
