import DocentApp
import Glibc
import Screen
import Terminal
import Walkthrough
import Words

/// The commands that print and end: list, outline, show.
enum Listing {
  static func list(content: String?, search: String?) -> ExitStatus {
    told { () throws(StartProblem) in
      let folder = try ContentFolder(option: content)
      _ = try folder.site()
      let (guides, problems) = guides(of: folder)
      problems.forEach(Output.message)
      let found = search.map { word in guides.filter { $0.mentions(word) } } ?? guides
      if found.isEmpty {
        Output.message(search.map(ListingPhrase.noGuideHas) ?? .noGuides(folder: folder.path))
      }
      return Output.results(GuideTable(found).lines, problems.isEmpty ? .done : .failed)
    }
  }

  /// The guides that can be read, and each thing once that keeps others from it.
  private static func guides(of folder: ContentFolder) -> ([Guide], [Sentence]) {
    var guides: [Guide] = []
    var problems: [Sentence] = []
    for page in folder.pages {
      do { guides.append(try folder.guide(at: page)) } catch {
        if !problems.contains(error.sentence) { problems.append(error.sentence) }
      }
    }
    return (guides, problems)
  }

  static func outline(_ name: String, content: String?) -> ExitStatus {
    told { () throws(StartProblem) in
      Output.results(Outline(try Subject.guide(name, content: content)).lines)
    }
  }

  static func starter(_ name: String, content: String?) -> ExitStatus {
    told { () throws(StartProblem) in
      Output.result(OverlayStarter(try Subject.barePage(name, content: content)).text)
    }
  }

  static func show(
    _ name: String, content: String?, screen: String?, format: ShowCommand.Format, width: Int?
  ) -> ExitStatus {
    told { () throws(StartProblem) in
      let guide = try Subject.guide(name, content: content)
      try guide.check(hasScreen: screen)
      return Output.result(text(of: guide, screen, format, width))
    }
  }

  private static func text(
    of guide: Guide, _ screen: String?, _ format: ShowCommand.Format, _ width: Int?
  ) -> Sentence {
    switch format {
    case .text:
      let columns = width ?? Size(ofTerminal: STDOUT_FILENO)?.columns ?? 80
      return PlainPage(guide).text(screen: screen, width: columns)
    case .markdown: return MarkdownPage(guide).text(screen: screen)
    case .json: return JSONPage(guide).text(screen: screen)
    }
  }

  private static func told(_ command: () throws(StartProblem) -> ExitStatus) -> ExitStatus {
    do { return try command() } catch { return error.tell() }
  }
}
