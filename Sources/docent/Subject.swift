import DocentApp
import Glibc
import Walkthrough
import Words

/// What the command line names: a guide in Content, or a page given by its path.
enum Subject {
  /// Why it cannot be had, as the lines to print, and the exit status that says so.
  struct Failure: Error {
    var lines: [String]
    var status: ExitStatus
    /// What else the command line may have meant; nil for a failure that stands.
    var cause: Cause?

    enum Cause { case unknownGuide, noStartGuide }

    init(_ lines: [String], _ status: ExitStatus) {
      self.lines = lines
      self.status = status
    }

    init(_ failure: ContentFolder.Failure) {
      let told = failure.told
      self.init(told.lines, told.status)
      switch failure {
      case .unknownGuide: cause = .unknownGuide
      case .noStartGuide: cause = .noStartGuide
      case .noContent, .unreadable, .problem: break
      }
    }

    /// Prints the lines to stderr.
    func tell() -> ExitStatus {
      if let first = lines.first { Output.message(first) }
      lines.dropFirst().forEach(Output.remark)
      return status
    }
  }

  /// Reads the guide that an argument names, or the start guide when there is none.
  static func guide(_ argument: String?, content option: String?) throws(Failure) -> Guide {
    if let argument, isPage(argument) { return try page(argument, option) }
    do throws(ContentFolder.Failure) {
      let content = try ContentFolder(option: option)
      let start = argument == nil ? try content.site().startGuide : argument
      guard let name = start else { throw ContentFolder.Failure.noStartGuide }
      return try content.guide(at: try content.page(ofGuide: name))
    } catch {
      throw Failure(error)
    }
  }

  /// Reads the page that an argument names as it is, without what docent adds to it.
  static func barePage(_ argument: String, content option: String?) throws(Failure) -> Guide {
    if isPage(argument) { return try lonePage(argument) }
    let file: String
    do throws(ContentFolder.Failure) {
      let content = try ContentFolder(option: option)
      file = content.file(ofPage: try content.page(ofGuide: argument))
    } catch {
      throw Failure(error)
    }
    return try lonePage(file)
  }

  /// DESIGN §3: with a `/`, or ending `.md` or `.mdx`, an argument is a page.
  private static func isPage(_ argument: String) -> Bool {
    argument.contains("/") || argument.hasSuffix(".md") || argument.hasSuffix(".mdx")
  }

  // A page needs no Content; where it lies in Content, its overlay counts too.
  private static func page(_ path: String, _ option: String?) throws(Failure) -> Guide {
    if let content = try? ContentFolder(option: option), let page = content.pagePath(of: path) {
      do { return try content.guide(at: page) } catch { throw Failure(error) }
    }
    return try lonePage(path)
  }

  private static func lonePage(_ path: String) throws(Failure) -> Guide {
    do {
      let name = path.lastPathComponent.split(separator: ".").first.map(String.init)
      return Guide(GuideSource(page: try Files.text(of: path), pageName: name ?? path))
    } catch {
      throw Failure(["\(error.path) cannot be read: \(error.reason)."], .failed)
    }
  }
}

extension ContentFolder {
  /// The page within Content that a path leads to; nil for a file elsewhere.
  func pagePath(of file: String) -> String? {
    guard let file = realpath(file, nil), let root = realpath(path + "/guides", nil) else {
      return nil
    }
    defer {
      free(file)
      free(root)
    }
    let (whole, folder) = (String(cString: file), String(cString: root))
    guard whole.hasPrefix(folder + "/"), whole.hasSuffix(".md") else { return nil }
    return String(whole.dropFirst(folder.count).dropLast(3))
  }
}

extension ContentFolder.Failure {
  fileprivate var told: (lines: [String], status: ExitStatus) {
    switch self {
    case .noContent(let places):
      let named = places.isEmpty ? "" : " Looked in \(places.joined(separator: ", "))."
      return (
        [
          "No folder with guides was found.\(named)",
          "Name it with --content DIR or in DOCENT_CONTENT.",
        ], .failed
      )
    case .unknownGuide(let name, let nearest):
      let hint = nearest.map { " Did you mean \($0)?" } ?? ""
      return (
        ["There is no guide called \(name.shown).\(hint)", "docent list names the guides."],
        .wrongUsage
      )
    case .unreadable(let failure):
      return (["\(failure.path) cannot be read: \(failure.reason)."], .failed)
    case .problem(let problem): return ([Message.line(for: problem)], .failed)
    case .noStartGuide:
      return (["Name a guide. docent list names them."], .wrongUsage)
    }
  }
}
