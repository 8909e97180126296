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
  /// - Throws: `Problem` where it is no YAML with keys and values.
  public init(parsing text: String, file: String) throws(Problem) {
    self = try Self.read(text, file: file).usable()
  }

  /// Reads `site.yaml`, with all in it that does not fit.
  ///
  /// - Parameter guides: the names that `start` may have; nil for any.
  public static func read(_ text: String, file: String, guides: [String]? = nil) -> Reading<Site> {
    ContentReader.reading(text, file: file) { reader in
      reader.know(["name", "url", "start"])
      let start = reader.text("start")
      if let start, let guides, !guides.contains(start) {
        reader.note(.unknownGuide(start, nearest: start.nearest(in: guides)), at: "start")
      }
      return Site(
        name: reader.text("name"), base: reader.address("url", isWhole: true), startGuide: start)
    }
  }

  private static func trimmed(_ address: String) -> String {
    var address = address
    while address.hasSuffix("/") { address.removeLast() }
    return address
  }
}

extension ContentReader {
  /// The address of a page; where it need not be whole, it may be one of the site's paths.
  mutating func address(_ key: String, isWhole: Bool) -> String? {
    guard let address = text(key) else { return nil }
    let begin = ["https://", "http://"].first(where: address.hasPrefix)
    let isAddress = begin.map { $0.count < address.count } ?? (!isWhole && address.hasPrefix("/"))
    guard isAddress, address.allSatisfy({ !$0.isWhitespace }) else {
      note(.unusableAddress(address), at: key)
      return nil
    }
    return address
  }
}
