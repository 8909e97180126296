/// Gives pictures without a description the overlay's, else the name of their file.
struct PictureNames {
  /// Descriptions for the pictures to come, in their order.
  private var waiting: ArraySlice<String>
  /// Descriptions given before, by the picture's address.
  private(set) var given: [String: String] = [:]

  init(_ descriptions: [String]) { waiting = descriptions[...] }

  /// The same names once more, for pictures that stand in several places.
  init(given: [String: String]) {
    waiting = []
    self.given = given
  }

  mutating func named(_ blocks: [Block]) -> [Block] {
    var named: [Block] = []
    for block in blocks { named.append(self.named(block)) }
    return named
  }

  private mutating func named(_ block: Block) -> Block {
    if case .picture(let picture) = block { return .picture(named(picture)) }
    return block.mapChildren { named($0) }
  }

  private mutating func named(_ picture: Block.Picture) -> Block.Picture {
    guard picture.description.isEmpty else { return picture }
    let address = picture.link.address
    let description = given[address] ?? waiting.popFirst() ?? Self.fileName(of: address)
    given[address] = description
    return Block.Picture(description: description, link: picture.link)
  }

  private static func fileName(of address: String) -> String {
    let path = address.prefix { $0 != "?" && $0 != "#" }
    return path.split(separator: "/").last.map(String.init) ?? "image"
  }
}
