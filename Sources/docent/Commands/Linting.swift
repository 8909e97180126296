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
  private var hasUnreadable = false

  init(content: String?, isForGitHub: Bool) {
    self.content = content
    self.isForGitHub = isForGitHub
  }

  mutating func lint(_ paths: [String]) -> ExitStatus {
    do throws(StartProblem) {
      if paths.isEmpty { lint(try ContentFolder(option: content)) }
      for path in paths { try lint(path) }
    } catch {
      return error.tell()
    }
    return tell()
  }

  private func tell() -> ExitStatus {
    var told: [Problem] = []
    for problem in problems.withoutKnockOns.sorted() where !told.contains(problem) {
      told.append(problem)
    }
    let errors = told.count { $0.severity == .error }
    let status = Output.results(
      told.map(isForGitHub ? Message.gitHubLine : Message.line),
      errors == 0 && !hasUnreadable ? .done : .failed)
    let summary = ListingPhrase.lintSummary(errors: errors, warnings: told.count - errors)
    Output.remark(summary.sentence)
    return status
  }

  /// The text of a file, with what in it looks like a credential noted; nil for what cannot be read.
  ///
  /// - Parameter folder: the Content that the file is of; nil for a file from elsewhere.
  private mutating func text(of file: String, in folder: ContentFolder?) -> String? {
    do throws(StartProblem) {
      let text = try Files.text(of: file, within: folder?.path)
      problems += Problem.credentials(in: text, file: file)
      return text
    } catch {
      if case .problem(let problem) = error {
        problems.append(problem)
        return nil
      }
      Output.message(error)
      hasUnreadable = true
      return nil
    }
  }

  /// What a reading found; what it read.
  private mutating func value<Value>(of reading: Reading<Value>) -> Value? {
    problems += reading.problems
    return reading.value
  }
}

// MARK: what is named

extension Linting {
  private mutating func lint(_ path: String) throws(StartProblem) {
    let path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    if Files.exists(path + "/site.yaml") { return lint(try ContentFolder(option: path)) }
    if Files.isFolder(path) {
      for name in Folder.names(in: path) where !name.hasPrefix(".") {
        let inner = path + "/" + name
        if Files.isFolder(inner) || name.isPage || name.hasSuffix(".yaml") { try lint(inner) }
      }
      return
    }
    let folder = ContentFolder(around: path) ?? (try? ContentFolder(option: content))
    switch path {
    case _ where path.lastPathComponent == "site.yaml": lintSite(path, folder)
    case _ where path.isOverlay:
      lintPage(path.page, folder?.pagePath(of: path.page) == nil ? nil : folder)
    case _ where path.hasSuffix(".yaml"):
      if let text = text(of: path, in: nil) { _ = value(of: Destination.read(text, file: path)) }
    case _: lintPage(path, folder?.pagePath(of: path) == nil ? nil : folder)
    }
  }

  private mutating func lint(_ folder: ContentFolder) {
    lintSite(folder.path + "/site.yaml", folder)
    lintDestinations(folder)
    let overlays = folder.pages.compactMap { lintPage(folder.file(ofPage: $0), folder) }
    problems += Overlay.clashes(among: overlays)
    lintOthers(below: folder.path + "/guides", folder)
    for name in Folder.names(in: folder.path + "/destinations")
    where !name.hasSuffix(".yaml") && !name.hasPrefix(".") {
      problems.append(.whole("\(folder.path)/destinations/\(name)", .unreadFile))
    }
  }

  private mutating func lintSite(_ file: String, _ folder: ContentFolder?) {
    guard let text = text(of: file, in: folder) else { return }
    let guides = folder.map { folder in folder.pages.compactMap { try? folder.guideName(of: $0) } }
    _ = value(of: Site.read(text, file: file, guides: guides))
  }

  private mutating func lintDestinations(_ folder: ContentFolder) {
    var found: [(destination: Destination, file: String, text: String)] = []
    for name in folder.destinationNames {
      let file = folder.file(ofDestination: name)
      guard let text = text(of: file, in: folder),
        let destination = value(of: Destination.read(text, file: file))
      else { continue }
      found.append((destination, file, text))
    }
    problems += Destination.clashes(among: found)
  }

  /// Overlays without a page, and files of names that nobody reads.
  private mutating func lintOthers(below path: String, _ folder: ContentFolder) {
    for name in Folder.names(in: path) where !name.hasPrefix(".") {
      let file = path + "/" + name
      if name.isOverlay {
        if !Files.exists(file.page) { lintPage(file.page, nil) }
      } else if !name.contains(".") {
        if Files.isFolder(file) { lintOthers(below: file, folder) }
      } else if name.hasSuffix(".yaml") || name.hasSuffix(".yml") || name.hasSuffix(".mdx") {
        problems.append(.whole(file, .unreadFile))
      }
    }
  }
}

// MARK: a page with what is added to it

extension Linting {
  /// - Parameter folder: the Content that the page is of; nil for a page from elsewhere.
  /// - Returns: the overlay of the page; nil where there is none, or none that can be read.
  @discardableResult
  private mutating func lintPage(_ file: String, _ folder: ContentFolder?) -> Overlay? {
    let overlayFile = file.overlay
    var overlay: Overlay?
    if Files.exists(overlayFile), let text = text(of: overlayFile, in: folder) {
      overlay = value(of: Overlay.read(text, file: overlayFile))
      if !Files.exists(file) {
        problems.append(.whole(overlayFile, .noPage))
        return overlay
      }
    }
    guard let text = text(of: file, in: folder) else { return overlay }
    problems += Problem.problems(
      ofPage: text, file: file, described: overlay?.describedPictures ?? 0,
      isThere: NamedFiles(page: file).isThere)
    if let overlay { lint(overlay, text, file, folder) }
    return overlay
  }

  private mutating func lint(
    _ overlay: Overlay, _ page: String, _ file: String, _ folder: ContentFolder?
  ) {
    var destination: Destination?
    if let name = overlay.destination, let folder {
      if folder.destinationNames.contains(name) {
        let file = folder.file(ofDestination: name)
        destination = (try? folder.text(file)).flatMap { Destination.read($0, file: file).value }
      } else {
        problems.append(overlay.unknownDestination(among: folder.destinationNames))
      }
    }
    let name = file.lastPathComponent.split(separator: ".").first.map(String.init) ?? file
    let guide = Guide(
      GuideSource(page: page, pageName: name, overlay: overlay, destination: destination))
    problems += guide.problems
    problems += overlay.misfits(
      in: guide, pastes: PasteState.allCases.map(\.name),
      commands: CommandName.allCases.map(\.rawValue))
  }
}

/// Finds the files that a page names.
private struct NamedFiles {
  /// The page's file.
  var page: String

  /// A path from the folder of the page, or from the root of the site that it is of.
  func isThere(_ path: String) -> Bool {
    guard let base = path.hasPrefix("/") ? root : page.folder + "/" else { return false }
    return ["", ".md", ".mdx"].contains { Files.exists(base + path + $0) }
  }

  /// The nearest folder above that holds the settings of a docs site.
  private var root: String? {
    var folder = page.folder
    for _ in 0..<40 {
      if ["docs.json", "mint.json"].contains(where: { Files.exists(folder + "/" + $0) }) {
        return folder
      }
      folder += "/.."
    }
    return nil
  }
}

extension ContentFolder {
  /// The Content that a file stands in; nil where it stands in none.
  convenience init?(around file: String) {
    var folder = file.folder
    for _ in 0..<8 where !Files.exists(folder + "/site.yaml") { folder += "/.." }
    do { try self.init(option: folder) } catch { return nil }
  }
}

extension String {
  fileprivate var isPage: Bool { hasSuffix(".md") || hasSuffix(".mdx") }

  fileprivate var isOverlay: Bool { hasSuffix(".guide.yaml") }

  /// The folder of a file.
  fileprivate var folder: String {
    guard let slash = lastIndex(of: "/") else { return "." }
    return slash == startIndex ? "/" : String(self[..<slash])
  }

  /// The page that an overlay stands beside; the path itself for any other file.
  fileprivate var page: String {
    guard isOverlay else { return self }
    let stem = String(dropLast(".guide.yaml".count))
    return Files.exists(stem + ".mdx") ? stem + ".mdx" : stem + ".md"
  }

  /// The overlay that stands beside a page.
  fileprivate var overlay: String {
    (hasSuffix(".mdx") ? dropLast(4) : hasSuffix(".md") ? dropLast(3) : self[...]) + ".guide.yaml"
  }
}
