import Walkthrough

/// A guide of texts written in a test.
func guide(
  _ page: String, overlay: String? = nil, destination: String? = nil, site: Site = Site()
) throws -> Guide {
  Guide(
    GuideSource(
      page: page, pageName: "sample",
      overlay: try overlay.map { try Overlay(parsing: $0, file: "sample.guide.yaml") },
      destination: try destination.map {
        try Destination(parsing: $0, file: "sample.yaml", links: Links(base: site.base))
      }, site: site))
}

/// A page of two steps, with a section before them and a note behind.
let samplePage = """
  # Make a key

  > Make a key for the shop.

  Some words before.

  ## You need

  * A shop

  * A [pen](/pens)

  ## Do it

  <Steps>
    <Step title="Open the shop">
      Go to [the shop](https://shop.example).
    </Step>

    <Step title="Make the key">
      Click **Make**.

      <img src="https://cdn.example/a/one.png?x=1" alt="" />

      **Copy** the key.

      <Warning>
        Only shown once.
      </Warning>
    </Step>
  </Steps>

  <Note>
    That is all.
  </Note>
  """

let sampleOverlay = """
  guide: shop-key
  number: 7
  title: Shop key
  destination: shop
  collects: [key]
  screens:
    - section: You need
      name: prerequisites
      checklist: true
    - step: Open the shop
      name: open
      title: Open
    - step: Make the key
      split:
        - name: make
          title: Make it
          also: ["Only shown"]
          images: ["the Make button"]
        - name: copy
          title: Copy it
          from: "Copy the"
  """

let sampleDestination = """
  destination: shop
  title: Shop
  file: destinations/shop.yaml
  sets: { destination: shop, api.enabled: true }
  fields:
    - id: key
      label: Shop key
      key: api.key
      env: SHOP_KEY
      kind: text
      secret: true
      minimumLength: 20
  """
