import DocentApp
import Screen
import Testing
import Walkthrough

@Suite struct WelcomeScreenTests {
  @Test func `it says what the page is about and what happens here`() throws {
    #expect(
      try sampleModel().rows[3..<14] == [
        "  Make a key", "",
        "  Two steps, about two minutes, most of it in your browser: keep it beside",
        "  this window. Then paste the key here: docent checks it and keeps it in",
        "  destinations/shop.yaml.", "",
        "  For help on the phone or in a chat, read out the code at the top right.", "",
        "  Make a key for the shop.", "", "  Read the terms [1] and the prices [2].",
      ])
  }

  @Test func `a guide that collects nothing promises nothing`() {
    let page = "# A page\n\n<Steps>\n<Step title=\"One\">\nOne.\n</Step>\n</Steps>\n"
    #expect(
      pageModel(page).rows[3..<8] == [
        "  A page", "",
        "  One step, about two minutes, most of it in your browser: keep it beside this",
        "  window.", "",
      ])
    #expect(pageModel("# A page\n\nWords.\n").rows[3..<8] == ["  A page", "", "  Words.", "", ""])
  }

  @Test func `a page that docent tells in its own words names the original`() throws {
    var source = try sampleSource()
    let overlay = sampleOverlay + "\nwritten: here\naddress: https://docs.example/keys\n"
    source.overlay = try Overlay(parsing: overlay, file: "sample.guide.yaml")
    #expect(
      sampleModel(source).picture.contains(
        "Written for docent after https://docs.example/keys [1]"))
  }

  private let earlier = Progress(guide: "shop-key", screen: "make", time: sampleNow - 86_400)

  @Test func `an earlier walk is offered first, and r goes on with it`() throws {
    var model = try sampleModel(resume: earlier)
    #expect(
      model.rows[3] == "  You stopped at Make it, yesterday at 8:00.   r goes on there")
    #expect(model.press(.character("r")).names == ["remember"])
    #expect(model.screen.name == "make")
  }

  @Test func `an offer that was taken is not made again`() throws {
    var model = try sampleModel(resume: earlier)
    model.press(.character("r"))
    for _ in 0..<3 { model.press(.left) }
    #expect(model.rows[3] == "  Make a key")
    #expect(model.press(.character("r")).names == ["ring"])
  }

  @Test func `Enter starts afresh`() throws {
    var model = try sampleModel(resume: earlier)
    model.press(.enter)
    #expect(model.screen.name == "prerequisites")
  }

  @Test func `a paste that was lost is told, and going on leads to the field`() throws {
    var lost = earlier
    (lost.screen, lost.heldUnsavedValue) = ("review", true)
    var model = try sampleModel(resume: lost)
    #expect(
      model.rows[3..<6] == [
        "  ! Last time docent ended before the pasted key was saved. Nothing was kept:",
        "  paste it again.", "  You stopped at Review, yesterday at 8:00.   r goes on there",
      ])
    model.press(.character("r"))
    #expect(model.screen.name == "field")
  }

  @Test func `a screen that is no longer there is not offered`() throws {
    var gone = earlier
    gone.screen = "gone"
    var model = try sampleModel(resume: gone)
    #expect(model.rows[3] == "  Make a key")
    #expect(model.press(.character("r")).names == ["ring"])
  }

  @Test func `a rehearsal says that it is one`() throws {
    let model = sampleModel(try sampleSource(), practice: Practice(folder: "/tmp/practice"))
    #expect(model.picture.contains("This is a rehearsal: Ctrl-T in the field pastes a made-up"))
    #expect(model.rows[0].hasSuffix("practice · code 357-W44H"))
  }

  @Test func `a screen that is no longer there is not offered to go on at`() throws {
    let resume = DocentApp.Progress(guide: "shop-key", screen: "gone", time: sampleNow)
    var model = try sampleModel(resume: resume)
    #expect(!model.picture.contains("r go on"))
    #expect(model.press(.character("r")).names == ["ring"])
  }
}
