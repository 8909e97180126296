import DocentApp
import Glibc
import Walkthrough
import Words

/// The commands that print and end: list, outline, show.
enum Listing {
  static func list(content: String?, search: String?) -> ExitStatus {
    do throws(ContentFolder.Failure) {
      let folder = try ContentFolder(option: content)
      var guides: [Guide] = []
      for page in folder.pages { guides.append(try folder.guide(at: page)) }
      let found = search.map { word in guides.filter { $0.mentions(word) } } ?? guides
      if found.isEmpty {
        Output.message(
          search.map { "No guide has \($0.shown)." } ?? "\(folder.path) has no guides yet.")
      }
      GuideTable(found).lines.forEach { Output.result($0) }
      return .done
    } catch {
      return Subject.Failure(error).tell()
    }
  }

  static func outline(_ name: String, content: String?) -> ExitStatus {
    do throws(Subject.Failure) {
      let guide = try Subject.guide(name, content: content)
      Outline(guide).lines.forEach { Output.result($0) }
      return .done
    } catch {
      return error.tell()
    }
  }

  static func starter(_ name: String, content: String?) -> ExitStatus {
    do throws(Subject.Failure) {
      let guide = try Subject.barePage(name, content: content)
      return Output.text(OverlayStarter(guide).text) ? .done : .failed
    } catch {
      return error.tell()
    }
  }

  static func show(
    _ name: String, content: String?, screen: String?, format: ShowCommand.Format, width: Int?
  ) -> ExitStatus {
    do throws(Subject.Failure) {
      let guide = try Subject.guide(name, content: content)
      try check(screen, of: guide)
      let text =
        switch format {
        case .text: PlainPage(guide).text(screen: screen, width: width ?? terminalWidth ?? 80)
        case .markdown: MarkdownPage(guide).text(screen: screen)
        case .json: JSONPage(guide).text(screen: screen)
        }
      return Output.text(text) ? .done : .failed
    } catch {
      return error.tell()
    }
  }

  private static func check(_ screen: String?, of guide: Guide) throws(Subject.Failure) {
    guard let screen, guide.screenIndex(named: screen) == nil else { return }
    let names = guide.screens.map(\.name)
    let hint = screen.nearest(in: names).map { " Did you mean \($0)?" } ?? ""
    throw Subject.Failure(
      [
        "\(guide.name) has no screen called \(screen.shown).\(hint)",
        "Its screens: \(names.joined(separator: ", ")).",
      ], .wrongUsage)
  }

  private static var terminalWidth: Int? {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }
}
