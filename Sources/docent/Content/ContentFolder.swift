import ConfigEditing
import Credentials
import Disk
import Glibc
import Walkthrough
import Words

/// The folder that holds guides and destinations (docs/decisions.md, Content).
///
/// What is asked for again and again is read once: the site, and what overlays and destinations say.
final class ContentFolder {
  let path: String
  private var knownSite: Site?
  private var texts: [String: String] = [:]

  /// Finds Content: the option, else the variable, else the folder installed with the program.
  init(option: String?) throws(StartProblem) {
    let variable = Environment["DOCENT_CONTENT"].flatMap { $0.isEmpty ? nil : $0 }
    let candidates = (option ?? variable).map { [$0] } ?? Self.installed
    guard let found = candidates.first(where: { Files.exists($0 + "/site.yaml") }) else {
      throw .noContent(candidates)
    }
    path = found
  }

  // Never the current directory by itself: a planted folder would choose the links and the target.
  private static var installed: [String] {
    guard let program = Environment.programPath else { return [] }
    let folder = program.split(separator: "/").dropLast().joined(separator: "/")
    return ["/\(folder)/../share/docent/Content"]
  }

  func site() throws(StartProblem) -> Site {
    if let knownSite { return knownSite }
    let file = path + "/site.yaml"
    let site = try parsed(file, Site.init)
    knownSite = site
    return site
  }

  /// The paths, within Content's `guides`, of all pages, without their ending, folder by folder.
  var pages: [String] { pages(atLeast: .max) }

  /// The first of the pages: so many, or some more, without a look into the folders behind them.
  func pages(atLeast count: Int) -> [String] {
    var found: [String] = []
    collect(below: "", until: count, &found)
    return found
  }

  // Looked at byte by byte: a thousand names take no time that a person would notice at the start.
  private func collect(
    below folder: String, until count: Int, words: [[UInt8]] = [], _ found: inout [String]
  ) {
    let missing = words.filter { !Array(folder.utf8).holds($0) }
    let names = Folder.unsortedNames(in: path + "/guides" + folder) { name in
      name.isPageName
        ? missing.allSatisfy(name.holds)
        : !name.contains(UInt8(ascii: "."))
    }
    for name in names.sorted() where found.count < count {
      if name.utf8.last == UInt8(ascii: "d"), name.hasSuffix(".md") {
        found.append(folder + "/" + name.dropLast(3))
      } else if Folder.isFolderItself(path + "/guides" + folder + "/" + name) {
        collect(below: folder + "/" + name, until: count, words: words, &found)
      }
    }
  }

  /// The page of the guide of that name.
  ///
  /// Pages whose paths have all of the name's words are looked at first: most often that is the one,
  /// and none of a thousand others is read.
  func page(ofGuide name: String) throws(StartProblem) -> String {
    let words = name.split(separator: "-").map { Array($0.utf8) }
    var likely: [String] = []
    collect(below: "", until: .max, words: words, &likely)
    // An overlay that cannot be read is no reason not to walk another guide.
    for page in likely where (try? guideName(of: page)) == name { return page }
    var names: [String] = []
    var unread: [Problem] = []
    for page in pages {
      do throws(StartProblem) {
        let there = try guideName(of: page)
        if there == name { return page }
        names.append(there)
      } catch {
        if case .problem(let problem) = error { unread.append(problem) }
      }
    }
    throw .unknownGuide(name, nearest: name.nearest(in: names), unread: unread)
  }

  /// The page of the guide that `site.yaml` names to start with; nil where it names none.
  func startPage() throws(StartProblem) -> String? {
    guard let name = try site().startGuide else { return nil }
    do { return try page(ofGuide: name) } catch {
      let file = path + "/site.yaml"
      let names = pages.compactMap { try? guideName(of: $0) }
      let problems = Site.read(try text(file), file: file, guides: names).problems
      guard let problem = problems.first(where: \.isUnknownGuide) else { throw error }
      throw .problem(problem)
    }
  }

  func file(ofPage page: String) -> String { "\(path)/guides\(page).md" }

  /// What a page and its overlay say, with its path, in small letters.
  func searchText(of page: String) -> [UInt8] {
    let texts = [file(ofPage: page), overlayFile(of: page)].map {
      (try? Files.bytes(of: $0, within: path)) ?? []
    }
    return (Array(page.utf8) + texts.joined(separator: [0x0A])).inSmallLetters
  }

  /// The name and title of a page's guide, for a list: those of its overlay, else the page's own.
  func label(of page: String) -> (name: String, title: String) {
    let overlay = (try? text(overlayFile(of: page))) ?? ""
    let name = (Overlay.guideName(in: overlay) ?? page.lastPathComponent).withoutCredentials
    if let title = Overlay.plainValue(of: "title", in: overlay) {
      return (name, title.withoutCredentials)
    }
    let lines = (try? Files.text(of: file(ofPage: page), within: path))?.split(
      whereSeparator: \.isNewline)
    let heading = lines?.first { $0.hasPrefix("# ") }.map { String($0.dropFirst(2)) }
    return (name, heading?.withoutCredentials ?? name)
  }

  /// The page of the guide that has that number in support codes; nil for none.
  func page(ofNumber number: Int) throws(StartProblem) -> String? {
    for page in pages {
      let file = overlayFile(of: page)
      guard Files.exists(file) else { continue }
      if (try? text(file)).flatMap(Overlay.guideNumber) == number { return page }
    }
    return nil
  }

  /// The name of a page's guide: its overlay's, else the file's own.
  func guideName(of page: String) throws(StartProblem) -> String {
    let file = overlayFile(of: page)
    guard Files.exists(file) else { return page.lastPathComponent }
    if let name = Overlay.guideName(in: try text(file)) { return name }
    return try parsed(file, Overlay.init).guide
  }

  /// Reads a guide.
  func guide(at page: String) throws(StartProblem) -> Guide {
    let overlay = try overlay(of: page)
    let site = try site()
    return Guide(
      GuideSource(
        page: try Files.text(of: file(ofPage: page), within: path),
        pageName: page.lastPathComponent,
        sitePath: "/guides" + page, overlay: overlay,
        destination: try destination(of: overlay), site: site,
        guideName: guideName(forSitePath:)))
  }

  /// What docent adds to a page; nil for a page without it.
  func overlay(of page: String) throws(StartProblem) -> Overlay? {
    let file = overlayFile(of: page)
    guard Files.exists(file) else { return nil }
    return try parsed(file, Overlay.init)
  }

  private func destination(of overlay: Overlay?) throws(StartProblem) -> Destination? {
    guard let overlay, let name = overlay.destination else { return nil }
    let names = destinationNames
    guard names.contains(name) else { throw .problem(overlay.unknownDestination(among: names)) }
    return try reading(ofDestination: name).started
  }

  /// What the files of destinations are called, without their ending.
  var destinationNames: [String] {
    Folder.names(in: path + "/destinations").filter { $0.hasSuffix(".yaml") }.map {
      String($0.dropLast(5))
    }
  }

  func file(ofDestination name: String) -> String { "\(path)/destinations/\(name).yaml" }

  /// The destinations that can be read, and what keeps the others from it.
  func destinations() -> (readable: [Destination], problems: [StartProblem]) {
    var found: (readable: [Destination], problems: [StartProblem]) = ([], [])
    for name in destinationNames {
      do throws(StartProblem) {
        found.readable.append(try reading(ofDestination: name).started)
      } catch {
        found.problems.append(error)
      }
    }
    return found
  }

  private func reading(ofDestination name: String) throws(StartProblem) -> Reading<Destination> {
    // Links of fields are shown only; without a site they are shown as they are written.
    let links = Links(base: (try? site())?.base, guideName: guideName(forSitePath:))
    let file = file(ofDestination: name)
    return Destination.read(try text(file), file: file, links: links)
  }

  /// The guide in Content for a path of the site; nil where there is none.
  private func guideName(forSitePath address: String) -> String? {
    guard address.hasPrefix("/guides/"), !address.contains("..") else { return nil }
    let page = String(address.dropFirst("/guides".count))
    guard Files.exists(file(ofPage: page)) else { return nil }
    return try? guideName(of: page)
  }

  private func overlayFile(of page: String) -> String { "\(path)/guides\(page).guide.yaml" }

  private func parsed<Value>(
    _ file: String, _ parse: (_ text: String, _ file: String) throws(Problem) -> Value
  ) throws(StartProblem) -> Value {
    let text = try text(file)
    do { return try parse(text, file) } catch { throw .problem(error) }
  }

  /// The text of a file of Content. A link in it may lead no further than Content.
  func text(_ file: String) throws(StartProblem) -> String {
    if let text = texts[file] { return text }
    let text = try Files.text(of: file, within: path)
    texts[file] = text
    return text
  }
}

extension UnsafeRawBufferPointer {
  /// Whether it ends in `.md`.
  fileprivate var isPageName: Bool {
    count > 3 && self[count - 3] == 0x2E && self[count - 2] == 0x6D && self[count - 1] == 0x64
  }
}

extension [UInt8] {
  func holds(_ part: [UInt8]) -> Bool { withUnsafeBytes { $0.holds(part) } }

  /// With small letters in place of the capital ones of ASCII.
  var inSmallLetters: [UInt8] { map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 } }
}

extension Reading {
  /// What was read, where a walk can be made of it.
  fileprivate var started: Value {
    get throws(StartProblem) {
      do { return try usable() } catch { throw .problem(error) }
    }
  }
}

extension Problem {
  fileprivate var isUnknownGuide: Bool {
    if case .unknownGuide = cause { return true }
    return false
  }
}
