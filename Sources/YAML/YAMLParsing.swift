import CYAML

/// Reads YAML text as documents of nodes.
///
/// - Parameter bytes: UTF-8, with or without a byte order mark.
/// - Throws: `YAMLError` with the place of the first thing that is not YAML, of a nesting deeper than
///   200, or of bytes that are not UTF-8.
public func parseYAML(_ bytes: [UInt8]) throws(YAMLError) -> [YAMLDocument] {
  var parser = try EventReader(bytes)
  defer { parser.close() }
  var builder = DocumentBuilder(bytes)
  while let event = try parser.next() { try builder.add(event) }
  return builder.documents
}

/// What libyaml tells, with its marks turned into bytes.
struct YAMLEvent {
  enum Kind {
    case documentStart(isImplicit: Bool)
    case documentEnd(isImplicit: Bool)
    case alias(String)
    case scalar(YAMLScalar)
    case sequenceStart(isFlow: Bool)
    case mappingStart(isFlow: Bool)
    case collectionEnd
  }

  var kind: Kind
  var range: Range<Int>
  var anchor: String?
  var tag: String?
}

/// Pulls events out of libyaml.
private struct EventReader {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let input: UnsafeMutableBufferPointer<UInt8>
  private let bytes: [UInt8]
  private var offsets: ScalarOffsets

  init(_ bytes: [UInt8]) throws(YAMLError) {
    self.bytes = bytes
    if let invalid = bytes.firstInvalidUTF8 {
      throw YAMLError(.notUTF8, at: TextPosition(ofByte: invalid, in: bytes))
    }
    offsets = ScalarOffsets(bytes)
    parser = .allocate(capacity: 1)
    input = .allocate(capacity: max(1, bytes.count))
    _ = input.initialize(from: bytes)
    guard yaml_parser_initialize(parser) != 0 else {
      parser.deallocate()
      input.deallocate()
      throw YAMLError(.noMemory, at: TextPosition(ofByte: 0, in: bytes))
    }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    // A mark is passed over here, since libyaml does so only where it finds the encoding itself.
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    yaml_parser_set_input_string(
      parser, input.baseAddress?.advanced(by: start), bytes.count - start)
  }

  func close() {
    yaml_parser_delete(parser)
    parser.deallocate()
    input.deallocate()
  }

  /// The next event; nil at the end of the text.
  mutating func next() throws(YAMLError) -> YAMLEvent? {
    while true {
      var event = yaml_event_t()
      guard yaml_parser_parse(parser, &event) != 0 else { throw error() }
      defer { yaml_event_delete(&event) }
      switch event.type {
      case YAML_STREAM_START_EVENT, YAML_NO_EVENT: continue
      case YAML_STREAM_END_EVENT: return nil
      default: return translated(event)
      }
    }
  }

  private mutating func error() -> YAMLError {
    if parser.pointee.error == YAML_MEMORY_ERROR {
      return YAMLError(.noMemory, at: TextPosition(ofByte: 0, in: bytes))
    }
    let isReader = parser.pointee.error == YAML_READER_ERROR
    let noticed =
      isReader
      ? parser.pointee.problem_offset : offsets.byte(parser.pointee.problem_mark.index)
    let begun =
      parser.pointee.context == nil ? nil : offsets.byte(parser.pointee.context_mark.index)
    let words = parser.pointee.problem.map { String(cString: $0) } ?? ""
    let (slip, place) = YAMLSlip.slip(
      behind: words, at: bytes.sign(at: noticed), opening: begun.flatMap(bytes.sign))
    let byte = place == .context ? begun ?? noticed : noticed
    if case .openBracket = slip, let begun, bytes.closesBracket(at: begun, behind: noticed) {
      let place = TextPosition(ofByte: bytes.wordStart(before: noticed), in: bytes)
      return YAMLError(.slip(.noCommaInBrackets), at: place)
    }
    let (seen, start) = bytes.seen(slip, at: byte)
    return YAMLError(.slip(seen), at: TextPosition(ofByte: start, in: bytes))
  }

  private mutating func translated(_ event: yaml_event_t) -> YAMLEvent {
    let start = offsets.byte(event.start_mark.index)
    let range = start..<max(start, offsets.byte(event.end_mark.index))
    let data = event.data
    switch event.type {
    case YAML_DOCUMENT_START_EVENT:
      return YAMLEvent(
        kind: .documentStart(isImplicit: data.document_start.implicit != 0), range: range)
    case YAML_DOCUMENT_END_EVENT:
      return YAMLEvent(
        kind: .documentEnd(isImplicit: data.document_end.implicit != 0), range: range)
    case YAML_ALIAS_EVENT:
      return YAMLEvent(kind: .alias(text(data.alias.anchor) ?? ""), range: range)
    case YAML_SCALAR_EVENT:
      return YAMLEvent(
        kind: .scalar(scalar(event)), range: range, anchor: text(data.scalar.anchor),
        tag: text(data.scalar.tag))
    case YAML_SEQUENCE_START_EVENT:
      let isFlow = data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE
      return YAMLEvent(
        kind: .sequenceStart(isFlow: isFlow), range: range,
        anchor: text(data.sequence_start.anchor), tag: text(data.sequence_start.tag))
    case YAML_MAPPING_START_EVENT:
      let isFlow = data.mapping_start.style == YAML_FLOW_MAPPING_STYLE
      return YAMLEvent(
        kind: .mappingStart(isFlow: isFlow), range: range,
        anchor: text(data.mapping_start.anchor), tag: text(data.mapping_start.tag))
    default: return YAMLEvent(kind: .collectionEnd, range: range)
    }
  }

  private func scalar(_ event: yaml_event_t) -> YAMLScalar {
    let fields = event.data.scalar
    let buffer = UnsafeBufferPointer(start: fields.value, count: fields.length)
    return YAMLScalar(String(decoding: buffer, as: UTF8.self), style(fields.style))
  }

  private func style(_ style: yaml_scalar_style_t) -> YAMLScalar.Style {
    switch style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
    case YAML_LITERAL_SCALAR_STYLE: .literal
    case YAML_FOLDED_SCALAR_STYLE: .folded
    default: .plain
    }
  }

  private func text(_ pointer: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    pointer.map { String(cString: $0) }
  }
}

extension [UInt8] {
  /// The slip and its place, as a look at the lines around it tells them better.
  fileprivate func seen(_ slip: YAMLSlip, at offset: Int) -> (YAMLSlip, Int) {
    let start = lineStart(before: offset)
    let before = self[start..<Swift.min(offset, count)]
    if slip == .noKey, let last = before.last(where: { $0 != 0x20 }), "\"'".utf8.contains(last) {
      return (.wordsBehindQuote, offset)
    }
    // A list that ends with the text has a bracket that nobody closed.
    if slip == .noValue, offset >= count || self[offset...].allSatisfy({ $0 == 0x0A }),
      let opening = lastIndex(where: { $0 == 0x5B || $0 == 0x7B })
    {
      return (.openBracket(Character(Unicode.Scalar(self[opening]))), opening)
    }
    if slip == .colonInValue, let colon = self[start...].colonWithoutBlank(before: offset) {
      return (.noBlankBehindColon, colon)
    }
    // A line above that was to be a key is read together with the key that stands here.
    if slip == .colonInValue, start > 0, !before.contains(UInt8(ascii: ":")) {
      let above = lineStart(before: start - 1)
      let line = self[above..<start - 1]
      if let colon = line.firstIndex(of: UInt8(ascii: ":")), colon + 1 < line.endIndex,
        ![0x20, 0x0D].contains(line[colon + 1]), line.first(where: { $0 != 0x20 }) != 0x23
      {
        return (.noBlankBehindColon, colon)
      }
    }
    return (slip, offset)
  }

  /// Whether the bracket at a byte has one that closes it, behind another place.
  fileprivate func closesBracket(at opening: Int, behind place: Int) -> Bool {
    guard indices.contains(place) else { return false }
    var depth = 0
    for index in opening..<count {
      if "[{".utf8.contains(self[index]) { depth += 1 }
      if "]}".utf8.contains(self[index]) { depth -= 1 }
      if depth == 0 { return index > place }
    }
    return false
  }

  fileprivate func wordStart(before offset: Int) -> Int {
    let blanks: [UInt8] = [0x20, 0x09, 0x0A, 0x0D]
    return (self[..<offset].lastIndex(where: blanks.contains) ?? -1) + 1
  }

  private func lineStart(before offset: Int) -> Int {
    (self[..<Swift.min(offset, count)].lastIndex(of: 0x0A) ?? -1) + 1
  }

  /// The character that begins at a byte of UTF-8 text; nil at its end.
  fileprivate func sign(at offset: Int) -> Character? {
    guard indices.contains(offset) else { return nil }
    return String(decoding: self[offset...].prefix(4), as: UTF8.self).unicodeScalars.first.map(
      Character.init)
  }
}

extension ArraySlice<UInt8> {
  /// The colon of a key at the beginning of a line that has something else than a blank behind it.
  fileprivate func colonWithoutBlank(before offset: Int) -> Int? {
    let line = self[startIndex..<Swift.min(offset, endIndex)]
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon + 1 < line.endIndex,
      line[colon + 1] != 0x20, line[colon + 1] != UInt8(ascii: "/")
    else { return nil }
    let key = line[..<colon].drop { $0 == 0x20 || $0 == UInt8(ascii: "-") }
    return key.contains(0x20) || key.isEmpty ? nil : colon
  }
}
