import CTerminal
import Screen
import Testing

@testable import Terminal

private let bold = UInt32(CT_BOLD)

@Test(arguments: [
  (Role.text, Int32(0)), (.title, 0), (.key, 0), (.quiet, 0), (.accent, 7), (.code, 7), (.done, 3),
  (.careful, 4), (.wrong, 2), (.note, 13),
])
func `a role has a colour of the theme, and none where colour is not wanted`(
  role: Role, colour: Int32
) {
  #expect(Look(Style(role), hasColour: true).colour == colour)
  #expect(Look(Style(role), hasColour: false).colour == 0)
}

@Test(arguments: [Role.accent, .careful, .wrong])
func `what has to be seen is bold where there is no colour`(role: Role) {
  #expect(Look(Style(role), hasColour: true).attributes == 0)
  #expect(Look(Style(role), hasColour: false).attributes == bold)
}

@Test func `hints are dim with colour and without`() {
  #expect(Look(Style(.quiet), hasColour: true).attributes == UInt32(CT_DIM))
  #expect(Look(Style(.quiet), hasColour: false).attributes == UInt32(CT_DIM))
}

@Test(arguments: [
  (Style(bold: true), CT_BOLD), (Style(italic: true), CT_ITALIC),
  (Style(underlined: true), CT_UNDERLINE), (Style(reversed: true), CT_REVERSE),
])
func `the page's emphasis is drawn with any role`(style: Style, attribute: Int) {
  #expect(Look(style, hasColour: true).attributes == UInt32(attribute))
  var quiet = style
  quiet.role = .quiet
  #expect(Look(quiet, hasColour: true).attributes == UInt32(attribute | CT_DIM))
}

@Test func `an address changes no look`() {
  let link = Style(.accent, bold: true, link: "https://a.example")
  #expect(Look(link, hasColour: true) == Look(Style(.accent, bold: true), hasColour: true))
}
