import ConfigEditing
import Credentials
import Walkthrough
import Words

/// What support needs to know of the last walk on a machine, in at most 20 lines (DESIGN §6).
///
/// No value is among what it is made of; what people may have put where a name belongs is masked by
/// its form.
public struct StatusReport: Sendable {
  /// What the program knows of where it runs.
  public struct Surroundings: Sendable {
    public var version: String
    public var system: String
    public var terminal: String
    /// The window's columns and rows; nil without a terminal.
    public var size: (columns: Int, rows: Int)?
    public var locale: String
    public var content: String
    public var state: String
    /// The person's home, which is shortened to `~`.
    public var home: String?

    public init(
      version: String, system: String, terminal: String, size: (columns: Int, rows: Int)?,
      locale: String, content: String, state: String, home: String?
    ) {
      self.version = version
      self.system = system
      self.terminal = terminal
      self.size = size
      self.locale = locale
      self.content = content
      self.state = state
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

  public var lines: [String] {
    let all =
      [("docent", around.version)] + walk + [
        ("Terminal", terminal), ("Locale", around.locale), ("System", around.system),
        ("Content", around.content), ("State", around.state),
      ]
    return all.map { name, text in
      let label = name + String(repeating: " ", count: max(1, 10 - name.count))
      return label + shortened(text).withoutPersonalValues.visible
    }
  }

  private var terminal: String {
    let name = around.terminal.isEmpty ? "no TERM" : around.terminal
    return around.size.map { "\(name), \($0.columns)×\($0.rows)" } ?? "\(name), no window"
  }

  private func shortened(_ text: String) -> String {
    guard let home = around.home, home.count > 1 else { return text }
    return text.replacing(home, with: "~")
  }

  private var walk: [(String, String)] {
    guard let progress else { return [("Walk", "none here yet")] }
    let history = progress.history ?? History()
    let last = history.visits.suffix(8).map { "\($0.screen) \(clock.timeOfDay(of: $0.time))" }
    let page = guide.map { "\(source($0)), revision \($0.page.revision)" } ?? "cannot be read now"
    let code = guide.flatMap { guide in
      guide.screenIndex(named: progress.screen).flatMap { guide.code(ofScreen: $0)?.text }
    }
    return [
      ("Guide", progress.guide), ("Page", page), ("Code", code ?? "none"),
      (
        "Walk",
        "\(progress.isFinished ? "finished" : "stopped at \(progress.screen)"), "
          + clock.day(of: progress.time)
      ),
      ("Screens", last.isEmpty ? progress.screen : last.joined(separator: ", ")),
      ("Pasted", history.verdicts.isEmpty ? "nothing" : history.verdicts.joined(separator: ", ")),
      ("Target", history.target ?? "none yet"),
      ("Error", history.lastError ?? "none"),
    ]
  }

  private func source(_ guide: Guide) -> String {
    guide.writtenAfter != nil
      ? "written for docent" : guide.page.address == nil ? "a file" : "the site's"
  }
}
