import Testing

@testable import Walkthrough

private func picture(_ description: String, _ address: String) -> Block {
  .picture(Block.Picture(description: description, link: Link(address)))
}

private func descriptions(_ blocks: [Block]) -> [String] {
  blocks.flatMap(\.withDescendants).compactMap { block in
    guard case .picture(let picture) = block else { return nil }
    return picture.description
  }
}

private let page: [Block] = [
  picture("", "https://a.example/one.png?v=1"), picture("Its own", "https://a.example/two.png"),
  .quote([picture("", "https://a.example/three.png#x")]),
  picture("", "https://a.example/one.png?v=1"),
]

@Test func `pictures without words get the overlay's, in their order`() {
  var names = PictureNames(["the button", "the menu"])
  #expect(descriptions(names.named(page)) == ["the button", "Its own", "the menu", "the button"])
}

@Test func `a picture that nobody describes is called by its file`() {
  var names = PictureNames([])
  #expect(descriptions(names.named(page)) == ["one.png", "Its own", "three.png", "one.png"])
}

@Test func `a picture that stands in several places has one name everywhere`() {
  var names = PictureNames(["the button"])
  _ = names.named([page[0]])
  var again = PictureNames(given: names.given)
  #expect(descriptions(again.named(page)) == ["the button", "Its own", "three.png", "the button"])
}

@Test func `a picture with words of its own uses up none of the overlay's`() {
  var names = PictureNames(["the menu"])
  #expect(descriptions(names.named([page[1], page[2]])) == ["Its own", "the menu"])
}

@Test(arguments: [
  ("https://a.example/a/one.png?x=/b", "one.png"), ("one.png", "one.png"), ("", "image"),
  ("?x", "image"), ("https://a.example/a/", "a"),
])
func `a file's name is taken from the address`(address: String, name: String) {
  #expect(Block.Picture(description: "", link: Link(address)).fileName == name)
}

@Test func `nothing but pictures changes`() {
  var names = PictureNames(["a"])
  let block = Block.callout(Block.Callout(.tip, label: "T", [.paragraph([Span("x")]), .rule]))
  #expect(names.named([block]) == [block])
}
