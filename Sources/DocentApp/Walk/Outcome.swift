import Saving
import Walkthrough
import Words

// What a walk came to.
extension Model {
  /// What the walk came to so far.
  public var result: WalkResult {
    let saved = first(SavedScreen.self)
    if let receipt = saved?.receipt, isSaved { return .saved(saved?.names, receipt) }
    var result = WalkResult(.left)
    result.take(entries.first?.judgement?.names)
    return result
  }

  /// What stays in the scrollback once the screens are gone: what comes next, or how to go on, each
  /// address and command on a line of its own.
  public func farewell(command: String) -> [String] {
    if isSaved {
      guard let next = guide.next.first else { return [] }
      return ["Next: " + next.plainText.visible] + next.compactMap(\.link?.address.visible)
    }
    if guide.fields.isEmpty, isLastScreen { return [] }
    let lost =
      guide.fields.first.map { field in
        savedOnTheWay.isEmpty ? "Nothing was saved. " : "The \(field.short) was not saved. "
      } ?? ""
    let help = code.map { ["For help, your support code is \($0.text)."] } ?? []
    return [lost + "To go on where you stopped:", command.visible] + help
  }
}
