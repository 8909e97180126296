import Walkthrough
import Words

/// A guide, or one of its screens, as JSON for other programs.
public struct JSONPage: Sendable {
  private let guide: Guide

  /// The JSON of a guide, whose overlay was followed already.
  public init(_ guide: Guide) { self.guide = guide }

  /// The JSON text, one line.
  ///
  /// - Parameter screen: the name of the one screen wanted; nil for the whole guide.
  public func text(screen name: String? = nil) -> Sentence {
    if let name, let index = guide.screenIndex(named: name) {
      return json(guide.screens[index]).sentence + "\n"
    }
    return JSONValue.object([
      ("guide", .text(guide.name)), ("title", .text(guide.page.title)),
      ("description", .text(guide.page.description.plainText)),
      ("address", guide.page.address.map(JSONValue.text) ?? .null),
      ("blocks", json(guide.page.blocks)), ("screens", .array(guide.screens.map(json))),
    ]).sentence + "\n"
  }

  private func json(_ screen: GuideScreen) -> JSONValue {
    .object([
      ("name", .text(screen.name)), ("title", .text(screen.title)),
      ("step", screen.pageStep.map(JSONValue.number) ?? .null), ("blocks", json(screen.blocks)),
    ])
  }

  private func json(_ blocks: [Block]) -> JSONValue { .array(blocks.map(json)) }

  private func json(_ block: Block) -> JSONValue {
    switch block {
    case .heading(let level, let spans):
      typed("heading", [("level", .number(level)), ("spans", json(spans))])
    case .paragraph(let spans): typed("paragraph", [("spans", json(spans))])
    case .list(let list): json(list)
    case .quote(let blocks): typed("quote", [("blocks", json(blocks))])
    case .callout(let callout):
      typed(
        callout.kind.rawValue, [("label", .text(callout.label)), ("blocks", json(callout.blocks))])
    case .code(let code):
      typed(
        "code",
        [
          ("title", code.title.map(JSONValue.text) ?? .null),
          ("language", code.language.map(JSONValue.text) ?? .null), ("text", .text(code.text)),
        ])
    case .table(let table):
      typed(
        "table",
        [
          ("header", .array(table.header.map(json))),
          ("rows", .array(table.rows.map { .array($0.map(json)) })),
        ])
    case .picture(let picture):
      typed(
        "picture",
        [("description", .text(picture.description)), ("address", .text(picture.link.address))])
    case .rule: typed("rule", [])
    case .group(let group):
      typed(
        "group",
        [
          ("kind", .text(group.kind.rawValue)), ("title", json(group.title)),
          ("blocks", json(group.blocks)),
        ])
    case .steps(let steps):
      typed(
        "steps",
        [
          (
            "steps",
            .array(
              steps.map { .object([("title", json($0.title)), ("blocks", json($0.blocks))]) })
          )
        ])
    }
  }

  private func json(_ list: Block.List) -> JSONValue {
    typed(
      "list",
      [
        ("start", list.start.map(JSONValue.number) ?? .null),
        (
          "items",
          .array(
            list.items.map { item in
              .object([
                ("checked", item.isChecked.map(JSONValue.flag) ?? .null),
                ("blocks", json(item.blocks)),
              ])
            })
        ),
      ])
  }

  private func json(_ spans: [Span]) -> JSONValue {
    .array(
      spans.map { span in
        let marks = [
          ("bold", span.isBold), ("italic", span.isItalic), ("struck", span.isStruck),
          ("code", span.isCode),
        ].filter(\.1).map { ($0.0, JSONValue.flag(true)) }
        let link = span.link.map { [("link", JSONValue.text($0.address))] } ?? []
        return .object([("text", .text(span.text))] + marks + link)
      })
  }

  private func typed(_ type: String, _ members: [(String, JSONValue)]) -> JSONValue {
    .object([("type", .text(type))] + members)
  }
}
