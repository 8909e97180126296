import Glibc
import Walkthrough

/// The folder that holds guides and destinations, DESIGN §2.
struct ContentFolder {
  var path: String

  /// Why a guide cannot be had.
  enum Failure: Error {
    case noContent([String])
    case unknownGuide(String, nearest: String?)
    case unreadable(Files.Failure)
    case problem(Problem)
    case noStartGuide
  }

  /// Finds Content: the option, else the variable, else the folder installed with the program.
  init(option: String?) throws(Failure) {
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

  func site() throws(Failure) -> Site {
    let file = path + "/site.yaml"
    do { return try Site(parsing: try text(file), file: file) } catch { throw failure(error) }
  }

  /// The paths, within Content's `guides`, of all pages, without their ending.
  var pages: [String] {
    pages(below: "").sorted()
  }

  private func pages(below folder: String) -> [String] {
    Files.names(in: path + "/guides" + folder).flatMap { name in
      if name.hasSuffix(".md") { return [folder + "/" + name.dropLast(3)] }
      return name.contains(".") ? [] : pages(below: folder + "/" + name)
    }
  }

  /// The page of the guide of that name.
  func page(ofGuide name: String) throws(Failure) -> String {
    var names: [String] = []
    for page in pages {
      let there = try guideName(of: page)
      if there == name { return page }
      names.append(there)
    }
    throw .unknownGuide(name, nearest: name.nearest(in: names))
  }

  /// The page of the guide that has that number in support codes; nil for none.
  func page(ofNumber number: Int) throws(Failure) -> String? {
    for page in pages {
      let file = overlayFile(of: page)
      guard Files.exists(file) else { continue }
      if Overlay.guideNumber(in: try text(file)) == number { return page }
    }
    return nil
  }

  /// The name of a page's guide: its overlay's, else the file's own.
  func guideName(of page: String) throws(Failure) -> String {
    let file = overlayFile(of: page)
    guard Files.exists(file) else { return page.lastPathComponent }
    let text = try text(file)
    if let name = Overlay.guideName(in: text) { return name }
    do { return try Overlay(parsing: text, file: file).guide } catch { throw failure(error) }
  }

  /// Reads a guide.
  func guide(at page: String) throws(Failure) -> Guide {
    let overlay = try overlay(of: page)
    let site = try site()
    return Guide(
      GuideSource(
        page: try text("\(path)/guides\(page).md"), pageName: page.lastPathComponent,
        sitePath: "/guides" + page, overlay: overlay,
        destination: try destination(of: overlay), site: site,
        guideName: guideName(forSitePath:)))
  }

  /// What docent adds to a page; nil for a page without it.
  func overlay(of page: String) throws(Failure) -> Overlay? {
    let file = overlayFile(of: page)
    guard Files.exists(file) else { return nil }
    do { return try Overlay(parsing: try text(file), file: file) } catch { throw failure(error) }
  }

  private func destination(of overlay: Overlay?) throws(Failure) -> Destination? {
    guard let name = overlay?.destination else { return nil }
    guard name.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "-" }) else { return nil }
    return try destination(named: name)
  }

  /// The destinations of Content, by the names of their files.
  func destinations() throws(Failure) -> [Destination] {
    var destinations: [Destination] = []
    for name in Files.names(in: path + "/destinations") where name.hasSuffix(".yaml") {
      destinations.append(try destination(named: String(name.dropLast(5))))
    }
    return destinations
  }

  private func destination(named name: String) throws(Failure) -> Destination {
    let file = "\(path)/destinations/\(name).yaml"
    do {
      return try Destination(
        parsing: try text(file), file: file,
        links: Links(base: try site().base, guideName: guideName(forSitePath:)))
    } catch { throw failure(error) }
  }

  /// The guide in Content for a path of the site; nil where there is none.
  private func guideName(forSitePath address: String) -> String? {
    guard address.hasPrefix("/guides/"), !address.contains("..") else { return nil }
    let page = String(address.dropFirst("/guides".count))
    guard Files.exists("\(path)/guides\(page).md") else { return nil }
    return try? guideName(of: page)
  }

  private func overlayFile(of page: String) -> String { "\(path)/guides\(page).guide.yaml" }

  private func text(_ file: String) throws(Failure) -> String {
    do { return try Files.text(of: file) } catch { throw .unreadable(error) }
  }

  private func failure(_ error: any Error) -> Failure {
    switch error {
    case let problem as Problem: .problem(problem)
    case let failure as Failure: failure
    case let failure as Files.Failure: .unreadable(failure)
    default: .noStartGuide
    }
  }
}

extension String {
  var lastPathComponent: String { split(separator: "/").last.map(String.init) ?? self }
}
