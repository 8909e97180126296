import Credentials
import MDX
import YAML

/// The texts that a guide is made of, as they were read, with the files they came from.
public struct GuideSource {
  /// The text of the page: Markdown or MDX.
  public var page: String
  /// The page's file name without its ending: the guide's name where no overlay gives one.
  public var pageName: String
  /// The page's path on its site; nil for a page from elsewhere.
  public var sitePath: String?
  /// What docent adds to the page; nil for a page from elsewhere.
  public var overlay: Overlay?
  /// What the overlay says is filled in; nil where it names none or it cannot be had.
  public var destination: Destination?
  /// The site of the page, whose base goes before its links.
  public var site: Site
  /// The name of the guide for a path of the site; nil where Content has none.
  public var guideName: (String) -> String?

  /// The texts of a guide; a page alone makes one, too.
  public init(
    page: String, pageName: String, sitePath: String? = nil, overlay: Overlay? = nil,
    destination: Destination? = nil, site: Site = Site(),
    guideName: @escaping (String) -> String? = { _ in nil }
  ) {
    self.page = page
    self.pageName = pageName
    self.sitePath = sitePath
    self.overlay = overlay
    self.destination = destination
    self.site = site
    self.guideName = guideName
  }
}

extension Guide {
  /// Makes a guide of its texts. Every page makes one; what does not fit is told in `problems`.
  public init(_ source: GuideSource) {
    // What looks like a credential is on no screen, and in no export, wherever it comes from.
    let parsed = MDX.parse(source.page.withoutCredentials)
    let front = FrontMatter(parsed)
    var body = PageBody(parsed.blocks)
    let base = source.site.base ?? body.siteBase
    let links = Links(base: base, pagePath: source.sitePath, guideName: source.guideName)
    let reader = PageReader(links: links)
    body.extractTitle(front)
    let page = PageText(
      title: body.title ?? source.pageName.withoutCredentials,
      description: reader.spans(body.description),
      address: source.sitePath.flatMap { path in base.map { $0 + path } },
      revision: source.page.revision,
      blocks: reader.blocks(body.blocks))
    self.init(page, source, reader)
  }

  private init(_ page: PageText, _ source: GuideSource, _ reader: PageReader) {
    let overlay = source.overlay
    let (fields, unknown) = Self.fields(overlay, source.destination)
    let plan = ScreenPlan(
      blocks: page.blocks, overlay: overlay, title: "Welcome", fields: fields)
    name = overlay?.guide ?? source.pageName.withoutCredentials
    number = overlay?.number
    title = overlay?.title ?? page.title
    var names = PictureNames(given: plan.pictures)
    self.page = page
    self.page.blocks = names.named(page.blocks)
    screens = plan.screens
    destination = fields.isEmpty ? nil : source.destination
    self.fields = fields
    closing = plan.closing
    next = (overlay?.next ?? []).map(reader.paragraph)
    notes = overlay?.notes ?? SupportNotes()
    if let address = overlay?.address { self.page.address = address }
    writtenAfter = overlay?.isWrittenHere == true ? self.page.address : nil
    problems = unknown + plan.problems
  }

  private static func fields(_ overlay: Overlay?, _ destination: Destination?)
    -> ([Field], [Problem])
  {
    guard let overlay else { return ([], []) }
    var fields: [Field] = []
    var problems: [Problem] = []
    for id in overlay.collects {
      if fields.contains(where: { $0.id == id }) {
        problems.append(overlay.problem(.fieldTwice(id), atItem: id, of: "collects"))
      } else if let field = destination?.fields.first(where: { $0.id == id }) {
        fields.append(field)
      } else if let destination, !destination.fields.contains(where: \.id.isEmpty) {
        // Without a destination, or an id in it, that alone is told.
        let near = id.nearest(in: destination.fields.map(\.id))
        problems.append(
          overlay.problem(.unknownField(id, nearest: near), atItem: id, of: "collects"))
      }
    }
    return (fields, problems)
  }
}

extension String {
  /// FNV-1a of 32 bits over the bytes, folded to five bits.
  fileprivate var revision: Int {
    let hash = utf8.reduce(UInt32(2_166_136_261)) { ($0 ^ UInt32($1)) &* 16_777_619 }
    return stride(from: 0, to: 32, by: 5).reduce(0) { $0 ^ Int(hash >> UInt32($1) & 31) }
  }
}

/// What a page's frontmatter says of title and description.
struct FrontMatter {
  var title: String?
  var description: String?

  init(_ page: MDX.Page) {
    guard let text = page.frontmatter?.text,
      let root = (try? parseYAML(Array(text.utf8)))?.first?.root
    else { return }
    title = root["title"]?.string
    description = root["description"]?.string
  }
}
