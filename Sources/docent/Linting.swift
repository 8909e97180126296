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
    do throws(ContentFolder.Failure) {
      if paths.isEmpty { try lint(try ContentFolder(option: content)) }
      for path in paths { try lint(path) }
    } catch {
      return Subject.Failure(error).tell()
    }
    for problem in problems {
      Output.result(
        isForGitHub ? Message.gitHubLine(for: problem) : Message.line(for: problem))
    }
    let errors = problems.count { $0.severity == .error }
    let warnings = problems.count - errors
    Output.remark(
      "\(errors) error\(errors == 1 ? "" : "s"), \(warnings) warning\(warnings == 1 ? "" : "s")")
    return errors == 0 ? .done : .failed
  }

  private mutating func lint(_ path: String) throws(ContentFolder.Failure) {
    if Files.exists(path + "/site.yaml") { return try lint(try ContentFolder(option: path)) }
    if let folder = try? ContentFolder(option: content), let page = folder.pagePath(of: path.page) {
      try lint(page, folder)
      return
    }
    if Files.isFolder(path) {
      for name in Files.names(in: path) where !name.hasPrefix(".") && !name.hasSuffix(".guide.yaml")
      {
        if Files.isFolder(path + "/" + name) || name.isPage { try lint(path + "/" + name) }
      }
      return
    }
    problems += Problem.problems(ofPage: try text(path), file: path)
  }

  private mutating func lint(_ folder: ContentFolder) throws(ContentFolder.Failure) {
    do throws(ContentFolder.Failure) { _ = try folder.site() } catch { try take(error) }
    do throws(ContentFolder.Failure) { _ = try folder.destinations() } catch { try take(error) }
    var overlays: [Overlay] = []
    for page in folder.pages {
      if let overlay = try lint(page, folder) { overlays.append(overlay) }
    }
    problems += Overlay.clashes(among: overlays)
  }

  /// - Returns: the overlay of the page; nil where there is none, or none that can be read.
  @discardableResult
  private mutating func lint(_ page: String, _ folder: ContentFolder)
    throws(ContentFolder.Failure) -> Overlay?
  {
    let file = "\(folder.path)/guides\(page).md"
    problems += Problem.problems(ofPage: try text(file), file: file)
    do throws(ContentFolder.Failure) {
      let overlay = try folder.overlay(of: page)
      let guide = try folder.guide(at: page)
      problems += guide.problems
      if let overlay {
        problems += overlay.misfits(in: guide, pastes: PasteState.allCases.map(\.name))
      }
      return overlay
    } catch {
      try take(error)
      return nil
    }
  }

  // What does not fit is told with the rest; what cannot be read ends the command.
  private mutating func take(_ failure: ContentFolder.Failure) throws(ContentFolder.Failure) {
    guard case .problem(let problem) = failure else { throw failure }
    if !problems.contains(problem) { problems.append(problem) }
  }

  private func text(_ file: String) throws(ContentFolder.Failure) -> String {
    do { return try Files.text(of: file) } catch { throw .unreadable(error) }
  }
}

extension String {
  fileprivate var isPage: Bool { hasSuffix(".md") || hasSuffix(".mdx") }

  /// The page that an overlay stands beside; the path itself for any other file.
  fileprivate var page: String {
    hasSuffix(".guide.yaml") ? String(dropLast(".guide.yaml".count)) + ".md" : self
  }
}
