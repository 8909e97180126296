/// Turns the addresses that a page writes into addresses that can be opened.
///
/// A link like `/guides/…` goes to the guide in Content, else to the site's base URL.
public struct Links {
  /// `https://docs.example.com`, without a slash at its end; nil for a page that names no site.
  public var base: String?
  /// The page's own path on the site, for links that begin with `#` or name a sibling.
  public var pagePath: String?
  /// The name of the guide for a path of the site; nil where Content has none.
  public var guideName: (String) -> String?

  /// Links of one page, by default of one from outside the site.
  public init(
    base: String?, pagePath: String? = nil,
    guideName: @escaping (String) -> String? = { _ in nil }
  ) {
    self.base = base
    self.pagePath = pagePath
    self.guideName = guideName
  }

  /// Resolves what a page writes as a link.
  public func resolve(_ written: String) -> Link {
    if written.hasPrefix("/"), !written.hasPrefix("//") {
      return Link((base ?? "") + written, guide: guideName(path(of: written)))
    }
    if written.hasPrefix("#") { return Link((base ?? "") + (pagePath ?? "") + written) }
    if written.hasPrefix("//") { return Link("https:" + written) }
    guard !hasScheme(written), let base, let pagePath else { return Link(written) }
    return Link(base + sibling(written, of: pagePath))
  }

  private func path(of written: String) -> String {
    String(written.prefix { $0 != "#" && $0 != "?" })
  }

  // RFC 3986 §3.1: a letter, then letters, digits, "+", "-" and ".", then a colon.
  private func hasScheme(_ written: String) -> Bool {
    guard let colon = written.firstIndex(of: ":"), written.first?.isLetter == true else {
      return false
    }
    return written[..<colon].allSatisfy { $0.isLetter || $0.isNumber || "+-.".contains($0) }
  }

  // RFC 3986 §5.2.4, for paths: "." and ".." are taken out.
  private func sibling(_ written: String, of path: String) -> String {
    var parts = path.split(separator: "/").dropLast().map(String.init)
    for part in written.split(separator: "/", omittingEmptySubsequences: false).map(String.init) {
      switch part {
      case ".", "": continue
      case "..": _ = parts.popLast()
      default: parts.append(part)
      }
    }
    return "/" + parts.joined(separator: "/")
  }
}
