/// A page, what docent adds to it, and the destination it fills in, as one walk.
public struct Guide: Hashable, Sendable {
  /// What people type and say: `snapchat-token`.
  public var name: String
  /// The number in support codes; nil for a page without an overlay.
  public var number: Int?
  /// What the header says: the overlay's title, else the page's.
  public var title: String
  /// The page that the guide follows, whole.
  public var page: PageText
  /// At least one; the welcome screen comes first.
  public var screens: [GuideScreen]
  /// What is filled in; nil for a guide that saves nothing.
  public var destination: Destination?
  /// The fields of the destination that this guide collects; docent's walk asks for them in order.
  public var fields: [Field]
  /// What stands after the page's steps: shown at the end of the step list and on saved.
  public var closing: [Block]
  /// What the overlay says to do after saving, one paragraph an entry.
  public var next: [[Span]]
  /// The live address of a page that is told here in docent's own words; nil for the page itself.
  public var writtenAfter: String?
  /// What support agents ask and say.
  public var notes: SupportNotes
  /// What in overlay or destination no longer fits the page.
  public var problems: [Problem]

  /// The screens that stand for steps of the page.
  public var stepCount: Int { screens.count { $0.stepNumber != nil } }

  /// The position of a screen by its name; nil where there is none of that name.
  public func screenIndex(named name: String) -> Int? {
    screens.firstIndex { $0.name == name }
  }
}

/// The page itself: its title, description and whole content in order.
public struct PageText: Hashable, Sendable {
  /// Of the frontmatter, else the first heading, else the file's name.
  public var title: String
  /// Of the frontmatter; empty where the page has none.
  public var description: [Span]
  /// Where the page stands on its site; nil when no site is known.
  public var address: String?
  /// A number for what the page says, 0 to 31, for support codes: another text has another number,
  /// but for one in 32.
  public var revision: Int
  /// Everything the page shows, in its order, its steps as `.steps`; without title and description.
  public var blocks: [Block]
}

/// One screen of a walk.
public struct GuideScreen: Hashable, Sendable {
  /// What is done on a screen.
  public enum Kind: Hashable, Sendable {
    case welcome
    /// The list whose items are ticked, as position in `blocks`.
    case checklist(block: Int)
    case step
    case field(Field)
    case review
    case saved
  }

  /// What is done on the screen.
  public var kind: Kind
  /// Unique in its guide; what `--at` and `--screen` take.
  public var name: String
  /// What header and step list call it.
  public var title: String
  /// What the page has for this screen, its heading first.
  public var blocks: [Block]
  /// From 1, counted over the screens that stand for steps; nil elsewhere.
  public var stepNumber: Int?
  /// The step of the page, from 1, that the screen shows; nil elsewhere.
  public var pageStep: Int?
  /// Whether the value appears on this screen, so that the clipboard may hold it from here on.
  public var producesValue = false
  /// Whether this is where the value is copied: where a value that arrived in part is mended.
  public var copiesValue = false

  init(
    _ kind: Kind, name: String, title: String, blocks: [Block] = [], stepNumber: Int? = nil,
    pageStep: Int? = nil
  ) {
    self.kind = kind
    self.name = name
    self.title = title
    self.blocks = blocks
    self.stepNumber = stepNumber
    self.pageStep = pageStep
  }
}
