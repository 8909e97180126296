import ConfigEditing

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
    let description = given[address] ?? waiting.popFirst() ?? picture.fileName
    given[address] = description
    return Block.Picture(description: description, link: picture.link)
  }
}

extension Block.Picture {
  /// What the file of the picture is called, which stands for a description where there is none.
  var fileName: String {
    let name = String(link.address.prefix { $0 != "?" && $0 != "#" }).lastPathComponent
    return name.isEmpty ? "image" : name
  }
}
