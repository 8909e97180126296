import DocentApp
import Walkthrough
import Words

/// Finds the guide and the screen that a support code leads to.
struct CodeOpening {
  /// What the command line names as the folder with the guides.
  var content: String?

  func open(_ text: String) throws(CodeProblem) -> OpenedCode {
    let folder: ContentFolder
    do { folder = try ContentFolder(option: content) } catch { throw problem(error) }
    guard let code = SupportCode.found(in: text) else {
      if let signs = SupportCode.signs(in: text) { throw .incomplete(text, signs: signs) }
      let near = SupportCode.neighbours(of: text).filter { (try? open($0, folder)) != nil }
      throw .wrong(text, near: near.map(\.text))
    }
    return try open(code, folder)
  }

  private func open(_ code: SupportCode, _ folder: ContentFolder) throws(CodeProblem)
    -> OpenedCode
  {
    let guide: Guide
    do {
      guard let page = try folder.page(ofNumber: code.guide) else {
        throw CodeProblem.unknown(code.text)
      }
      guide = try folder.guide(at: page)
    } catch let error as StartProblem {
      throw problem(error)
    } catch { throw .unknown(code.text) }
    guard guide.screens.indices.contains(code.screen) else { throw .unknown(code.text) }
    let support = Support(
      state: code.state, isOtherRevision: code.revision != guide.page.revision, code: code)
    return OpenedCode(guide: guide, screen: code.screen, support: support)
  }

  private func problem(_ failure: StartProblem) -> CodeProblem {
    .unreadable(failure.sentence)
  }
}
