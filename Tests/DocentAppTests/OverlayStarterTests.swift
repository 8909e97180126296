import DocentApp
import Testing
import Walkthrough

@Suite struct OverlayStarterTests {
  private let page = """
    # Get: a key

    <Steps>
      <Step title="Open the shop">
        Go there.

        ![](/a.png)

        ![](/b.png)
      </Step>
      <Step title="yes">
        Click.
      </Step>
    </Steps>
    """

  @Test func `every step has a name, and what a person fills in is a comment`() {
    #expect(
      OverlayStarter(pageGuide(page)).text.text == """
        # What docent adds to this page. docent lint says what does not fit.
        guide: page
        number:  # from 1 to 1023, another one for each guide
        title: "Get: a key"
        # destination: the name of a file in destinations
        # collects: [the id of its field]

        screens:
          - step: Open the shop
            name: open-the-shop
            images: ["what it shows", "what it shows"]
          - step: "yes"
            name: "yes"

        """)
  }

  @Test func `it fits the page that it was made for`() throws {
    let text = OverlayStarter(pageGuide(page)).text.text
    let overlay = try Overlay(parsing: text, file: "page.guide.yaml")
    let guide = Guide(GuideSource(page: page, pageName: "page", overlay: overlay))
    #expect(guide.problems == [])
    #expect(guide.screens.map(\.name) == ["welcome", "open-the-shop", "yes"])
  }
}
