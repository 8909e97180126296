import ArgumentParser
import ConfigEditing
import Glibc
import Words

/// The command line; why it is so says docs/decisions.md, Command line.
struct Docent: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "docent",
    abstract: "Turns a documentation page into a guided set-up at the terminal.",
    discussion: """
      docent shows the steps of a page one screen at a time, takes the credential that they \
      produce, checks it, and saves it into a destination config without changing anything else \
      there. It opens no network connection.

      Exit status: 0 saved, unchanged, or done; 1 it failed; 3 left before saving; 4 the token was \
      not accepted; 64 wrong usage; 130 Ctrl-C; 128+n signal n.
      """,
    version: Version.current,
    subcommands: CommandName.allCases.compactMap(\.command),
    defaultSubcommand: RunCommand.self)
}

extension Docent {
  /// What the help of all of docent begins with: the way it is mostly started.
  private static let examples = """
    docent GUIDE

      docent snapchat-token               walk the guide, full screen
      docent snapchat-token --practice    rehearse it with a made-up token
      docent show snapchat-token          print its page

    """
  private static let ownHelp = "OVERVIEW: \(configuration.abstract)"

  /// Parses the command line and runs what it asks for.
  ///
  /// What the parser says of it may repeat a value that was typed: it is masked.
  static func begin() -> Never {
    do {
      var command = try parseAsRoot(Environment.arguments)
      try command.run()
      exit()
    } catch {
      let code = exitCode(for: error)
      let text = ListingPhrase.parser(fullMessage(for: error)).sentence
      if code.isSuccess, text.text.hasPrefix(Self.ownHelp) {
        leave(with: Output.results([ListingPhrase.parser(Self.examples).sentence, text]))
      }
      if code.isSuccess { leave(with: Output.results(text.isEmpty ? [] : [text])) }
      if !text.isEmpty { Output.remark(text) }
      Glibc.exit(code.rawValue)
    }
  }
}

/// Where Content is, for every command.
struct ContentOption: ParsableArguments {
  @Option(
    name: .customLong("content"),
    help: ArgumentHelp(
      "The folder with guides and destinations; else $DOCENT_CONTENT, else the one installed with docent.",
      valueName: "dir"))
  var folder: String?
}

struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    .run, abstract: "Walk a guide, full screen. The default command.")

  @Argument(
    help: "A guide's name, a page (with a / or ending .md or .mdx), or a support code.")
  var guide: String?

  @OptionGroup var content: ContentOption

  @Option(
    help: ArgumentHelp("The config to save into, in place of the usual one.", valueName: "file"))
  var config: String?

  @Option(help: ArgumentHelp("The screen to begin at.", valueName: "screen"))
  var at: String?

  @Flag(help: "Ignore where an earlier walk stopped.")
  var fresh = false

  @Flag(help: "Look at the guide as a support agent: no value is taken, nothing is kept.")
  var support = false

  @Flag(help: "Rehearse with a made-up token and a file that is deleted at the end.")
  var practice = false

  @Flag(help: "Print the result as JSON.")
  var json = false

  @Flag(help: "Read the token from a pipe and save it without any screen.")
  var tokenStdin = false

  @Flag(help: "With --token-stdin: save a doubtful token, or into a file that gives concern.")
  var saveAnyway = false

  func run() throws {
    leave(
      with: Walking(
        subject: guide, content: content.folder, config: config, start: at, isFresh: fresh,
        printsJSON: json, readsToken: tokenStdin, savesAnyway: saveAnyway,
        isSupport: support, isPractice: practice
      ).run())
  }
}

struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    .list, abstract: "List the guides: name, title, screens, destination.")

  @OptionGroup var content: ContentOption

  @Option(help: ArgumentHelp("Only guides whose name, title or text has this.", valueName: "word"))
  var search: String?

  func run() throws {
    leave(with: Listing.list(content: content.folder, search: search))
  }
}

struct OutlineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    .outline, abstract: "List the screens of a guide or page.")

  @Argument(help: "A guide's name or a page.") var guide: String
  @OptionGroup var content: ContentOption

  @Flag(help: "Print a filled-in .guide.yaml for the page, to begin with.") var overlay = false

  func run() throws {
    leave(
      with: overlay
        ? Listing.starter(guide, content: content.folder)
        : Listing.outline(guide, content: content.folder))
  }
}

struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    .show, abstract: "Print a page, or one screen of it.")

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, markdown, json }

  @Argument(help: "A guide's name or a page.") var guide: String
  @OptionGroup var content: ContentOption

  @Option(help: ArgumentHelp("The one screen to print.", valueName: "name"))
  var screen: String?

  @Option(help: "text, markdown or json.")
  var format = Format.text

  @Option(help: ArgumentHelp("Columns of the text; the terminal's, else 80.", valueName: "n"))
  var width: Int?

  func run() throws {
    leave(
      with: Listing.show(
        guide, content: content.folder, screen: screen, format: format, width: width))
  }
}

struct LintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    .lint, abstract: "Look for what does not fit in pages, overlays and destinations.")

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, github }

  @Argument(help: "Pages, overlays, or folders of them; else all of Content.")
  var paths: [String] = []
  @OptionGroup var content: ContentOption

  @Option(help: "text, or github for annotations of a pull request.")
  var format = Format.text

  func run() throws {
    var linting = Linting(content: content.folder, isForGitHub: format == .github)
    leave(with: linting.lint(paths))
  }
}

struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    .report, abstract: "Print what support needs to know of the last walk here. It is sent nowhere."
  )

  @OptionGroup var content: ContentOption

  func run() throws { leave(with: Reporting.report(content: content.folder)) }
}

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    .check, abstract: "Check the credentials in configs: verdicts, never values.")

  @Argument(help: "Configs: \(ConfigFormat.named.text) files.") var files: [String]
  @OptionGroup var content: ContentOption

  @Flag(help: "Print one line of JSON for each file.") var json = false

  func run() throws {
    leave(with: Checking(content: content.folder, printsJSON: json).check(files))
  }
}

struct SupportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    .support, abstract: "See what a customer sees: open their support code, or wait for one.")

  @Argument(help: "The code that the customer reads out, such as PHX-7RWY; or a guide's name.")
  var code: String?

  @OptionGroup var content: ContentOption

  func run() throws {
    leave(with: Walking(support: code, content: content.folder).run())
  }
}
