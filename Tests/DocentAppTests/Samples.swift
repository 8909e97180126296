import Credentials
import DocentApp
import Screen
import TestSupport
import Walkthrough
import Words

/// The texts of a guide of two steps that collects a key, as the suites of this target walk it.
func sampleSource(page: String = samplePage) throws -> GuideSource {
  GuideSource(
    page: page, pageName: "sample",
    overlay: try Overlay(parsing: sampleOverlay, file: "sample.guide.yaml"),
    destination: try Destination(
      parsing: sampleDestination, file: "shop.yaml", links: Links(base: "https://docs.example")),
    site: Site(base: "https://docs.example"))
}

func sampleGuide(page: String = samplePage) throws -> Guide {
  Guide(try sampleSource(page: page))
}

func sampleModel(
  size: Size = Size(columns: 80, rows: 24), resume: Progress? = nil, page: String = samplePage
) throws -> Model {
  sampleModel(try sampleSource(page: page), size: size, resume: resume)
}

func sampleModel(
  _ source: GuideSource, size: Size = Size(columns: 80, rows: 24), resume: Progress? = nil,
  practice: Practice? = nil
) -> Model {
  Model(
    guide: Guide(source), size: size,
    file: practice?.file(for: Guide(source)) ?? "destinations/shop.yaml", resume: resume,
    clock: Clock(now: sampleNow), practice: practice)
}

let samplePage = """
  # Make a key

  > Make a key for the shop.

  Read [the terms](/terms) and [the prices](https://shop.example/prices).

  ## You need

  * A shop

  * A pen

  <Steps>
    <Step title="Open the shop">
      Go to [the shop](https://shop.example).
    </Step>

    <Step title="Make the key">
      Click **Make** and copy the key.
    </Step>
  </Steps>

  <Note>
    That is all.
  </Note>
  """

let sampleOverlay = """
  guide: shop-key
  number: 7
  title: Shop key
  destination: shop
  collects: [key]
  screens:
    - section: You need
      name: prerequisites
      title: Before you start
      checklist: true
    - step: Open the shop
      name: open
      title: Open
    - step: Make the key
      name: make
      title: Make it
      produces: true
  next:
    - Open [the shop](https://shop.example) again.
  """

let sampleDestination = """
  destination: shop
  title: Shop
  file: destinations/shop.yaml
  sets: { destination: shop, api.enabled: true }
  fields:
    - id: key
      label: Shop key
      short: key
      key: api.key
      otherKeys: [secretKey]
      env: SHOP_KEY
      kind: snapchat-conversions-token
      secret: true
      minimumLength: 100
  """

/// An opaque value that keeps the rule of 100 characters and more.
let opaqueKey = (0..<24).map { "Zk3x9\($0)" }.joined()

extension Model {
  /// Takes keys in, each after what it answers was shown, and returns the effects of the last.
  @discardableResult
  mutating func press(_ keys: Key...) -> [Effect] {
    keys.reduce([]) { _, key in
      wasPainted()
      return update(.key(key))
    }
  }

  @discardableResult
  mutating func paste(_ text: String) -> [Effect] {
    wasPainted()
    return update(.paste(Secret(text), .complete))
  }

  /// The rows of the frame, without blanks at their ends.
  var rows: [String] {
    view.picture.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// What is shown, for `contains`.
  var picture: String { view.picture }

  /// What is shown, wherever its lines end.
  var words: String { picture.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}

extension Effect {
  /// The effect's name, to compare what is asked for without its values.
  var name: String { String("\(self)".prefix { $0 != "(" }) }
}

extension String {
  func trimming(_ character: Character) -> String {
    String(drop { $0 == character }.reversed().drop { $0 == character }.reversed())
  }
}
