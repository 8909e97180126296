import DocentApp
import Foundation
import Screen
import TestSupport
import Testing
import Walkthrough
import Words

/// The moment at which all walks of this target take place.
let sampleNow = 1_800_000_000

/// The first guide as Content has it.
func snapchatGuide() throws -> Guide {
  let page = "/guides/snapchat-ads/how-to-generate-my-snapchat-conversion-api-token"
  func text(_ name: String) throws -> String {
    try String(contentsOfFile: Project.content + name, encoding: .utf8)
  }
  let site = try Site(parsing: try text("/site.yaml"), file: "site.yaml")
  return Guide(
    GuideSource(
      page: try text(page + ".md"), pageName: "page", sitePath: page,
      overlay: try Overlay(parsing: try text(page + ".guide.yaml"), file: "page.guide.yaml"),
      destination: try Destination(
        parsing: try text("/destinations/snapchat.yaml"), file: "snapchat.yaml",
        links: Links(base: site.base)), site: site))
}

/// A walk of the first guide.
func snapchatModel(
  columns: Int = 80, rows: Int = 24, resume: DocentApp.Progress? = nil, start: Int = 0,
  support: Support? = nil
) throws -> Model {
  Model(
    guide: try snapchatGuide(), size: Size(columns: columns, rows: rows),
    file: "destinations/snapchat.yaml", resume: resume, start: start,
    clock: Clock(now: sampleNow), support: support)
}

/// A guide that collects an ID and two secrets.
func shopGuide() throws -> Guide {
  func text(_ name: String) throws -> String { try #require(ShopContent.files["Content/" + name]) }
  return Guide(
    GuideSource(
      page: try text("guides/shop/keys.md"), pageName: "keys",
      overlay: try Overlay(
        parsing: try text("guides/shop/keys.guide.yaml"), file: "keys.guide.yaml"),
      destination: try Destination(
        parsing: try text("destinations/shop.yaml"), file: "shop.yaml", links: Links(base: nil))))
}

func shopModel(size: Size = Size(columns: 80, rows: 24)) throws -> Model {
  Model(
    guide: try shopGuide(), size: size, file: ShopContent.file, clock: Clock(now: sampleNow))
}

/// A page by itself, walked without an overlay: it collects nothing.
func pageModel(
  _ page: String, size: Size = Size(columns: 80, rows: 24), clock: Clock = Clock(now: sampleNow),
  guideName: @escaping (String) -> String? = { _ in nil }
) -> Model {
  Model(guide: pageGuide(page, guideName: guideName), size: size, file: "", clock: clock)
}

func pageGuide(
  _ page: String, sitePath: String? = nil, guideName: @escaping (String) -> String? = { _ in nil }
) -> Guide {
  Guide(
    GuideSource(
      page: page, pageName: "page", sitePath: sitePath, site: Site(base: "https://docs.example"),
      guideName: guideName))
}
