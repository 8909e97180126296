import ConfigEditing
import Testing

@testable import Walkthrough

/// What is told of several findings, one of which may be the cause of the others.
@Suite struct KnockOnTests {
  private func problem(_ cause: Problem.Cause, _ file: String) -> Problem { .whole(file, cause) }

  private static let overlay = "guides/a/page.guide.yaml"
  private static let pairs:
    [(cause: Problem.Cause, file: String, next: Problem.Cause, at: String)] = [
      (.syntax(.noColon), overlay, .noDescription, "guides/a/page.md"),
      (.wrongType(key: "screens", expected: .list), overlay, .noDescription, "guides/a/page.md"),
      (.unknownKey("imges", nearest: "images"), overlay, .noDescription, "guides/a/page.md"),
      (.missing(key: "guide"), overlay, .unknownGuide("a", nearest: nil), "site.yaml"),
      (
        .unknownKey("giude", nearest: "guide"), overlay, .unknownGuide("a", nearest: nil),
        "site.yaml"
      ),
      (
        .unknownKey("feilds", nearest: "fields"), "destinations/a.yaml",
        .unknownField("key", nearest: nil), overlay
      ),
      (.syntax(.noColon), "destinations/a.yaml", .unknownField("key", nearest: nil), overlay),
    ]

  @Test(arguments: pairs)
  func `what follows from another finding is not told`(
    cause: Problem.Cause, file: String, next: Problem.Cause, at: String
  ) {
    let (first, second) = (problem(cause, file), problem(next, at))
    #expect([second, first].withoutKnockOns == [first])
  }

  private static let others:
    [(cause: Problem.Cause, file: String, next: Problem.Cause, at: String)] = [
      (.syntax(.noColon), overlay, .noDescription, "guides/a/other.md"),
      (.noNumber, overlay, .noDescription, "guides/a/page.md"),
      (
        .unknownKey("titel", nearest: "title"), overlay, .unknownGuide("a", nearest: nil),
        "site.yaml"
      ),
      (.missing(key: "guide"), overlay, .unknownField("key", nearest: nil), overlay),
      (
        .unknownKey("titel", nearest: "title"), "destinations/a.yaml",
        .unknownField("key", nearest: nil), overlay
      ),
    ]

  @Test(arguments: others)
  func `what has nothing to do with another finding is told beside it`(
    cause: Problem.Cause, file: String, next: Problem.Cause, at: String
  ) {
    let both = [problem(next, at), problem(cause, file)]
    #expect(both.withoutKnockOns == both)
  }
}
