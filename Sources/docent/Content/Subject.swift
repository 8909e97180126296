import ConfigEditing
import Credentials
import Disk
import Glibc
import Walkthrough
import Words

/// What the command line names: a guide in Content, or a page given by its path.
enum Subject {
  /// Reads the guide that an argument names, or the start guide when there is none.
  static func guide(_ argument: String?, content option: String?) throws(StartProblem) -> Guide {
    if let argument, isPage(argument) { return try page(argument, option) }
    let content = try ContentFolder(option: option)
    if let argument { return try content.guide(at: try content.page(ofGuide: argument)) }
    guard let page = try content.startPage() else { throw .noStartGuide }
    return try content.guide(at: page)
  }

  /// Reads the page that an argument names as it is, without what docent adds to it.
  static func barePage(_ argument: String, content option: String?) throws(StartProblem) -> Guide {
    if isPage(argument) { return try lonePage(argument) }
    let content = try ContentFolder(option: option)
    return try lonePage(content.file(ofPage: try content.page(ofGuide: argument)))
  }

  /// With a `/`, or ending `.md` or `.mdx`, an argument is a page.
  private static func isPage(_ argument: String) -> Bool {
    argument.contains("/") || argument.hasSuffix(".md") || argument.hasSuffix(".mdx")
  }

  // A page needs no Content; where it lies in Content, its overlay counts too.
  private static func page(_ path: String, _ option: String?) throws(StartProblem) -> Guide {
    if let content = try? ContentFolder(option: option), let page = content.pagePath(of: path) {
      return try content.guide(at: page)
    }
    return try lonePage(path)
  }

  // A file that a person names may hold what they did not mean to show: a config is no page, and
  // what looks like a credential is masked before anything is made of the text.
  private static func lonePage(_ path: String) throws(StartProblem) -> Guide {
    guard !path.namesConfig else { throw .isConfig(path: path) }
    let text = try Files.text(of: path).withoutCredentials
    let name = path.lastPathComponent.split(separator: ".").first.map(String.init)
    return Guide(GuideSource(page: text, pageName: name ?? path))
  }
}

extension Guide {
  /// Makes sure that a screen that was asked for is there.
  func check(hasScreen name: String?) throws(StartProblem) {
    guard let name, screenIndex(named: name) == nil else { return }
    let names = screens.map(\.name)
    throw .noScreen(name, guide: self.name, nearest: name.nearest(in: names), screens: names)
  }
}

extension ContentFolder {
  /// The page within Content that a path leads to; nil for a file elsewhere.
  func pagePath(of file: String) -> String? {
    guard let file = file.asPath({ realpath($0, nil) }),
      let root = (path + "/guides").asPath({ realpath($0, nil) })
    else {
      return nil
    }
    defer {
      free(file)
      free(root)
    }
    let (whole, folder) = (String(path: file), String(path: root))
    guard whole.hasPrefix(folder + "/"), whole.hasSuffix(".md") else { return nil }
    return String(whole.dropFirst(folder.count).dropLast(3))
  }
}

extension StartProblem {
  /// Says it on stderr, and gives the exit status for it.
  func tell() -> ExitStatus {
    Output.message(self)
    return status
  }

  var status: ExitStatus {
    switch self {
    case .noContent, .unreadable, .isFolder, .isNoFile, .isTooLarge, .problem, .noPracticeFolder,
      .unknownTerminal, .pipeUnreadable:
      .failed
    case .unknownGuide, .noStartGuide, .isConfig, .noScreen, .unknownFormat, .saveAnywayAlone,
      .tokenInSupport, .practiceNotAlone, .collectsNothing, .terminalAsPipe, .noTerminal, .code,
      .codeOrName, .lineWithoutName, .unknownField, .fieldTwice:
      .wrongUsage
    }
  }
}
