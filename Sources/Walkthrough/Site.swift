import YAML

/// The documentation site that Content mirrors.
public struct Site: Hashable, Sendable {
  /// What the site is called; nil where Content does not say.
  public var name: String?
  /// `https://docs.example.com`, without a slash at its end.
  public var base: String?
  /// The guide that docent opens when it is given none.
  public var startGuide: String?

  /// A site; slashes at the end of its base are taken off.
  public init(name: String? = nil, base: String? = nil, startGuide: String? = nil) {
    self.name = name
    self.base = base.map(Self.trimmed)
    self.startGuide = startGuide
  }

  /// Reads `site.yaml`.
  ///
  /// - Throws: `Problem` with the place of the first thing that is not of the form.
  public init(parsing text: String, file: String) throws(Problem) {
    let reader = try ContentReader(text, file: file)
    self.init(
      name: try reader.optionalString("name"), base: try reader.optionalString("url"),
      startGuide: try reader.optionalString("start"))
  }

  private static func trimmed(_ address: String) -> String {
    var address = address
    while address.hasSuffix("/") { address.removeLast() }
    return address
  }
}
