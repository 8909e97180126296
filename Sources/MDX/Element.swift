/// A JSX or HTML element. `Child` is what it holds: blocks among blocks, inlines in a paragraph.
public struct Element<Child: Hashable & Sendable>: Hashable, Sendable {
  /// `Step`, `Tree.Folder`, `img`; empty for a fragment.
  public var name: String
  /// In the order of the tag; a name may stand there twice, of which the first counts.
  public var attributes: [Attribute]
  /// What stands between the tags; empty for `<Name/>` and for void elements of HTML.
  public var children: [Child]
  /// From the opening tag's `<` to behind the closing tag.
  public var range: Range<Int>

  /// The plain text of an attribute: of `"…"`, `'…'`, `{"…"}`, `` {`…`} ``, `{2}`; `true` for a
  /// bare name. nil where it is missing or an expression that is not a literal.
  public subscript(name: String) -> String? {
    attributes.first { $0.name == name }?.text
  }

  /// The Markdown of an attribute as inlines; nil where it is missing or empty.
  public func inlines(of name: String) -> [Inline]? {
    guard let attribute = attributes.first(where: { $0.name == name }) else { return nil }
    let inlines = attribute.inlines
    return inlines.isEmpty ? nil : inlines
  }
}

/// An element that stands among blocks.
public typealias BlockElement = Element<Block>
/// An element that stands in a paragraph.
public typealias InlineElement = Element<Inline>

/// An attribute of an element.
public struct Attribute: Hashable, Sendable {
  /// What stands behind the `=`.
  public enum Value: Hashable, Sendable {
    case text(String)
    /// A name alone.
    case flag
    /// What stands between the braces.
    case expression(String)
  }

  /// As it is written; never empty.
  public var name: String
  /// Text with its entities decoded, or the source of an expression.
  public var value: Value
  /// UTF-8 bytes of the page, from the name to behind the value.
  public var range: Range<Int>

  /// The text of a literal; nil for any other expression.
  var text: String? {
    switch value {
    case .text(let text): text
    case .flag: "true"
    case .expression(let source): Literal.text(of: source)
    }
  }

  /// The Markdown of the text, or of the markup that an expression holds.
  var inlines: [Inline] {
    if let text { return inlineMarkdown(text) }
    // No title is longer; markup within markup without end is not followed.
    guard case .expression(let source) = value, source.utf8.count < 2_000,
      source.drop(while: \.isWhitespace).first == "<"
    else {
      return []
    }
    return inlineMarkdown(source)
  }
}

/// Literals of JavaScript, as far as attributes and text use them.
enum Literal {
  /// The value of a string, number or flag; nil for anything else.
  static func text(of source: String) -> String? {
    let source = source.trimmed
    guard let first = source.first, let last = source.last else { return nil }
    if "\"'`".contains(first), first == last, source.count >= 2 {
      let inner = source.dropFirst().dropLast()
      guard !inner.contains(first), !(first == "`" && inner.contains("${")) else { return nil }
      return String(inner)
    }
    return source == "true" || source == "false" || Double(source) != nil ? source : nil
  }
}

extension String {
  var trimmed: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
