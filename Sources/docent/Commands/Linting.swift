import Disk
import DocentApp
import Glibc
import Saving
import Walkthrough
import Words

/// `docent lint`: what in pages, overlays and destinations does not fit.
struct Linting {
  var content: String?
  var isForGitHub: Bool
  private var problems: [Problem] = []

  init(content: String?, isForGitHub: Bool) {
    self.content = content
    self.isForGitHub = isForGitHub
  }

  mutating func lint(_ paths: [String]) -> ExitStatus {
    do throws(StartProblem) {
      if paths.isEmpty { try lint(try ContentFolder(option: content)) }
      for path in paths { try lint(path) }
    } catch {
      return error.tell()
    }
    return tell()
  }

  private func tell() -> ExitStatus {
    let errors = problems.count { $0.severity == .error }
    let status = Output.results(
      problems.map(isForGitHub ? Message.gitHubLine : Message.line),
      errors == 0 ? .done : .failed)
    let summary = ListingPhrase.lintSummary(errors: errors, warnings: problems.count - errors)
    Output.remark(summary.sentence)
    return status
  }

  private mutating func lint(_ path: String) throws(StartProblem) {
    if Files.exists(path + "/site.yaml") { return try lint(try ContentFolder(option: path)) }
    if let folder = try? ContentFolder(option: content), let page = folder.pagePath(of: path.page) {
      try lint(page, folder)
      return
    }
    if Files.isFolder(path) {
      for name in Folder.names(in: path)
      where !name.hasPrefix(".") && !name.hasSuffix(".guide.yaml") {
        if Files.isFolder(path + "/" + name) || name.isPage { try lint(path + "/" + name) }
      }
      return
    }
    problems += Problem.problems(ofPage: try Files.text(of: path), file: path)
  }

  private mutating func lint(_ folder: ContentFolder) throws(StartProblem) {
    do throws(StartProblem) { _ = try folder.site() } catch { try note(error) }
    do throws(StartProblem) { _ = try folder.destinations() } catch { try note(error) }
    var overlays: [Overlay] = []
    for page in folder.pages {
      if let overlay = try lint(page, folder) { overlays.append(overlay) }
    }
    problems += Overlay.clashes(among: overlays)
  }

  /// - Returns: the overlay of the page; nil where there is none, or none that can be read.
  @discardableResult
  private mutating func lint(_ page: String, _ folder: ContentFolder)
    throws(StartProblem) -> Overlay?
  {
    let file = "\(folder.path)/guides\(page).md"
    problems += Problem.problems(ofPage: try Files.text(of: file), file: file)
    do throws(StartProblem) {
      let overlay = try folder.overlay(of: page)
      let guide = try folder.guide(at: page)
      problems += guide.problems
      if let overlay {
        problems += overlay.misfits(in: guide, pastes: PasteState.allCases.map(\.name))
      }
      return overlay
    } catch {
      try note(error)
      return nil
    }
  }

  // What does not fit is told with the rest; what cannot be read ends the command.
  private mutating func note(_ problem: StartProblem) throws(StartProblem) {
    guard case .problem(let problem) = problem else { throw problem }
    if !problems.contains(problem) { problems.append(problem) }
  }
}

extension String {
  fileprivate var isPage: Bool { hasSuffix(".md") || hasSuffix(".mdx") }

  /// The page that an overlay stands beside; the path itself for any other file.
  fileprivate var page: String {
    hasSuffix(".guide.yaml") ? String(dropLast(".guide.yaml".count)) + ".md" : self
  }
}
