import CMD4C

/// A block as md4c tells it, its text still holding placeholders.
struct MarkdownBlock {
  enum Kind {
    case document, paragraph, heading(Int), quote, bullets, numbers(Int), item(isChecked: Bool?)
    case code(info: String), rule, table, head, body, row, cell
  }

  var kind: Kind
  var blocks: [MarkdownBlock] = []
  var inlines: [MarkdownInline] = []
  /// Bytes of the segment's text that the block's own text covers; nil where it has none.
  var extent: Range<Int>?
}

/// An inline as md4c tells it.
enum MarkdownInline {
  case text(String)
  case code(String)
  case softBreak, lineBreak
  indirect case marked(Mark, [MarkdownInline])

  enum Mark {
    case emphasis, strong, strikethrough
    case link(address: String, title: String?)
    case image(source: String)
    /// Code, whose text has to be joined; other spans that look like nothing.
    case code, plain
  }
}

/// Collects what md4c calls back with.
final class MarkdownReader {
  private var blocks = [MarkdownBlock(kind: .document)]
  private var spans: [(kind: MarkdownInline.Mark, inlines: [MarkdownInline])] = []
  private var text: UnsafePointer<MD_CHAR>?
  private var count = 0
  /// Containers and spans nested deeper than this are dissolved into what holds them.
  private static let deepest = 60
  private var dissolved = 0
  private var dissolvedSpans = 0
  /// Columns of blanks told before the words of a line of code.
  private var indentation = 0

  /// Reads Markdown: CommonMark with tables, strikethrough and task lists, without HTML and without
  /// indented code, as MDX has it.
  static func read(_ bytes: [UInt8]) -> MarkdownBlock {
    let reader = MarkdownReader()
    let flags =
      MD_FLAG_NOINDENTEDCODEBLOCKS | MD_FLAG_NOHTMLBLOCKS | MD_FLAG_NOHTMLSPANS | MD_FLAG_TABLES
      | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS
    var parser = MD_PARSER(
      abi_version: 0, flags: UInt32(flags), enter_block: blockBegins, leave_block: blockEnds,
      enter_span: spanBegins, leave_span: spanEnds, text: textComes, debug_log: nil, syntax: nil)
    // md4c 0.4.8 looks behind the end of a text that a number ends.
    (bytes + [0x0A, 0]).withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: MD_CHAR.self) { characters in
        reader.text = characters.baseAddress
        reader.count = bytes.count + 1
        _ = md_parse(
          characters.baseAddress, MD_SIZE(reader.count), &parser,
          Unmanaged.passUnretained(reader).toOpaque())
      }
    }
    while reader.blocks.count > 1 { reader.close() }
    return reader.blocks[0]
  }
}

// MARK: blocks

extension MarkdownReader {
  fileprivate func enter(_ kind: MarkdownBlock.Kind) {
    if case .document = kind { return }
    if blocks.count > Self.deepest, dissolved > 0 || kind.isContainer {
      dissolved += 1
      return
    }
    blocks.append(MarkdownBlock(kind: kind))
  }

  fileprivate func leaveBlock(isDocument: Bool) {
    if isDocument { return }
    if dissolved > 0 {
      dissolved -= 1
      return
    }
    close()
  }

  private func close() {
    guard blocks.count > 1 else { return }
    let closed = blocks.removeLast()
    indentation = 0
    if let extent = closed.extent { widen(extent) }
    blocks[blocks.count - 1].blocks.append(closed)
  }

  private func widen(_ extent: Range<Int>) {
    let old = blocks[blocks.count - 1].extent ?? extent
    blocks[blocks.count - 1].extent =
      min(old.lowerBound, extent.lowerBound)..<max(old.upperBound, extent.upperBound)
  }
}

extension MarkdownBlock.Kind {
  fileprivate var isContainer: Bool {
    switch self {
    case .quote, .bullets, .numbers, .item, .paragraph: true
    case .document, .heading, .code, .rule, .table, .head, .body, .row, .cell: false
    }
  }
}

// MARK: inlines

extension MarkdownReader {
  fileprivate func enter(_ span: MarkdownInline.Mark) {
    if spans.count < Self.deepest { spans.append((span, [])) } else { dissolvedSpans += 1 }
  }

  fileprivate func leaveSpan() {
    if dissolvedSpans > 0 {
      dissolvedSpans -= 1
      return
    }
    guard let (kind, inlines) = spans.popLast() else { return }
    if case .code = kind { add(.code(inlines.joinedText)) } else { add(.marked(kind, inlines)) }
  }

  fileprivate func add(_ inline: MarkdownInline) {
    if spans.isEmpty {
      blocks[blocks.count - 1].inlines.append(inline)
    } else {
      spans[spans.count - 1].inlines.append(inline)
    }
  }

  fileprivate func addText(_ type: MD_TEXTTYPE, _ pointer: UnsafePointer<MD_CHAR>, _ size: Int) {
    var words = Self.string(pointer, size)
    if let text, pointer >= text, pointer + size <= text + count {
      let start = pointer - text
      widen(start..<start + size)
      if indentation > 0 { words = indent(upTo: start) + words }
      indentation = 0
    } else if type == MD_TEXT_CODE, !words.isEmpty, words.allSatisfy({ $0 == " " }) {
      indentation += size
      return
    } else if indentation > 0 {
      words = String(repeating: " ", count: indentation) + words
      indentation = 0
    }
    switch type {
    case MD_TEXT_BR: add(.lineBreak)
    case MD_TEXT_SOFTBR: add(.softBreak)
    case MD_TEXT_NULLCHAR: add(.text("\u{FFFD}"))
    case MD_TEXT_ENTITY: add(.text(Entities.decoded(words)))
    default: add(.text(words))
    }
  }

  /// The blanks before a line of code as they are written: md4c tells them as spaces.
  private func indent(upTo start: Int) -> String {
    let spaces = String(repeating: " ", count: indentation)
    guard let text else { return spaces }
    var first = start
    while first > 0, text[first - 1] != 0x0A, text[first - 1] != 0x0D { first -= 1 }
    // Tab stops are four columns apart (CommonMark 0.31 §2.2).
    var columns = [0]
    for place in first..<start {
      let column = columns[place - first]
      columns.append(text[place] == 0x09 ? column / 4 * 4 + 4 : column + 1)
    }
    guard let begin = columns.lastIndex(of: (columns.last ?? 0) - indentation) else {
      return spaces
    }
    return Self.string(text + first + begin, start - first - begin)
  }

  fileprivate static func string(_ pointer: UnsafePointer<MD_CHAR>?, _ size: Int) -> String {
    guard let pointer, size > 0 else { return "" }
    return pointer.withMemoryRebound(to: UInt8.self, capacity: size) {
      String(decoding: UnsafeBufferPointer(start: $0, count: size), as: UTF8.self)
    }
  }

  fileprivate static func string(_ attribute: MD_ATTRIBUTE) -> String {
    Entities.decoded(string(attribute.text, Int(attribute.size)))
  }
}

extension [MarkdownInline] {
  fileprivate var joinedText: String {
    map { inline in
      switch inline {
      case .text(let text), .code(let text): text
      case .softBreak, .lineBreak: " "
      case .marked(_, let inner): inner.joinedText
      }
    }.joined()
  }
}

// MARK: what md4c calls

private func reader(_ context: UnsafeMutableRawPointer?) -> MarkdownReader? {
  context.map { Unmanaged<MarkdownReader>.fromOpaque($0).takeUnretainedValue() }
}

private func blockBegins(
  _ type: MD_BLOCKTYPE, _ detail: UnsafeMutableRawPointer?, _ context: UnsafeMutableRawPointer?
) -> Int32 {
  reader(context)?.enter(blockKind(type, detail))
  return 0
}

private func blockEnds(
  _ type: MD_BLOCKTYPE, _ detail: UnsafeMutableRawPointer?, _ context: UnsafeMutableRawPointer?
) -> Int32 {
  reader(context)?.leaveBlock(isDocument: type == MD_BLOCK_DOC)
  return 0
}

private func spanBegins(
  _ type: MD_SPANTYPE, _ detail: UnsafeMutableRawPointer?, _ context: UnsafeMutableRawPointer?
) -> Int32 {
  reader(context)?.enter(spanKind(type, detail))
  return 0
}

private func spanEnds(
  _ type: MD_SPANTYPE, _ detail: UnsafeMutableRawPointer?, _ context: UnsafeMutableRawPointer?
) -> Int32 {
  reader(context)?.leaveSpan()
  return 0
}

private func textComes(
  _ type: MD_TEXTTYPE, _ text: UnsafePointer<MD_CHAR>?, _ size: MD_SIZE,
  _ context: UnsafeMutableRawPointer?
) -> Int32 {
  if let text { reader(context)?.addText(type, text, Int(size)) }
  return 0
}

private func blockKind(_ type: MD_BLOCKTYPE, _ detail: UnsafeMutableRawPointer?)
  -> MarkdownBlock.Kind
{
  switch type {
  case MD_BLOCK_DOC: .document
  case MD_BLOCK_QUOTE: .quote
  case MD_BLOCK_UL: .bullets
  case MD_BLOCK_OL: .numbers(Int(detail?.load(as: MD_BLOCK_OL_DETAIL.self).start ?? 1))
  case MD_BLOCK_LI: .item(isChecked: checked(detail?.load(as: MD_BLOCK_LI_DETAIL.self)))
  case MD_BLOCK_HR: .rule
  case MD_BLOCK_H: .heading(Int(detail?.load(as: MD_BLOCK_H_DETAIL.self).level ?? 1))
  case MD_BLOCK_CODE:
    .code(
      info: detail.map { MarkdownReader.string($0.load(as: MD_BLOCK_CODE_DETAIL.self).info) } ?? "")
  case MD_BLOCK_TABLE: .table
  case MD_BLOCK_THEAD: .head
  case MD_BLOCK_TBODY: .body
  case MD_BLOCK_TR: .row
  case MD_BLOCK_TH, MD_BLOCK_TD: .cell
  default: .paragraph
  }
}

private func checked(_ detail: MD_BLOCK_LI_DETAIL?) -> Bool? {
  guard let detail, detail.is_task != 0 else { return nil }
  return detail.task_mark != 0x20
}

private func spanKind(_ type: MD_SPANTYPE, _ detail: UnsafeMutableRawPointer?)
  -> MarkdownInline.Mark
{
  switch type {
  case MD_SPAN_EM: return .emphasis
  case MD_SPAN_STRONG: return .strong
  case MD_SPAN_DEL: return .strikethrough
  case MD_SPAN_CODE: return .code
  case MD_SPAN_A:
    guard let link = detail?.load(as: MD_SPAN_A_DETAIL.self) else { return .plain }
    let title = MarkdownReader.string(link.title)
    return .link(address: MarkdownReader.string(link.href), title: title.isEmpty ? nil : title)
  case MD_SPAN_IMG:
    guard let image = detail?.load(as: MD_SPAN_IMG_DETAIL.self) else { return .plain }
    return .image(source: MarkdownReader.string(image.src))
  default: return .plain
  }
}
