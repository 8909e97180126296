import Saving
import Screen
import Walkthrough
import Words

/// What was saved, and whether it can be undone.
struct SavedScreen: Sendable {
  private(set) var receipt: SaveReceipt?
  private(set) var isUndone = false
  private var undoReceipt: UndoReceipt?

  /// Whether a save was made and not undone.
  var isDone: Bool { receipt != nil && !isUndone }
  var canUndo: Bool { isDone && receipt?.canUndo == true && !wasOvertaken }
  /// Whether another save followed, so that the old bytes are no longer kept.
  private var wasOvertaken = false

  mutating func take(_ receipt: SaveReceipt) {
    self.receipt = receipt
    isUndone = false
    wasOvertaken = false
  }

  /// Takes in that another value was saved since, on a side trip.
  mutating func learn(of other: SaveReceipt) {
    wasOvertaken = true
    guard receipt?.file == other.file else { return }
    receipt?.emptyFields.removeAll { other.entries.map(\.field.id).contains($0.id) }
  }

  mutating func undo(_ receipt: UndoReceipt) {
    isUndone = true
    undoReceipt = receipt
  }

  func undoneSentence(_ file: String) -> String {
    undoReceipt.map { Message.undone($0, file: file).text } ?? ""
  }
}

extension Model {
  mutating func finishUndo(_ result: Result<UndoReceipt, SaveProblem>) -> [Effect] {
    switch result {
    case .success(let receipt):
      saved.undo(receipt)
      message = .undone(receipt, file: review.target)
      return [.remember(progress)]
    case .failure(let problem):
      message = Message(Message.sentence(for: problem, file: review.target), .wrong)
      return []
    }
  }

  func savedBody(_ width: Int) -> Body {
    var lines = BlockLines(pointed: reading.pointed)
    guard let receipt = saved.receipt else { return lines.body }
    lines.add(saved.isUndone ? undoneLines(width) : savedLines(receipt, width))
    if saved.isDone { addNext(to: &lines, receipt, width) }
    lines.add(screen.blocks, width: width)
    return lines.body
  }

  private func savedLines(_ receipt: SaveReceipt, _ width: Int) -> [StyledLine] {
    let title = receipt.isUnchanged ? "Already there" : "Saved"
    let check =
      receipt.isUnchanged
      ? "The file holds this very \(guide.fields[0].short). Nothing was written."
      : "Read back from the file: exactly what you pasted."
    return wrap([Run("✓ \(title)", Style(.done, bold: true))], to: width) + [StyledLine([])]
      + receipt.entries.flatMap { entry in
        let four = entry.lastFour.map { "    ends in \($0)" } ?? ""
        return wrap([Run("\(receipt.file)    \(entry.key)\(four)")], to: width)
      }
      + (receipt.newFolder.map {
        wrap([Run("Its folder \($0) was made for you alone.")], to: width)
      }
        ?? [])
      + (receipt.copy.map { wrap([Run("The old file is kept beside it as \($0).")], to: width) }
        ?? [])
      + wrap([Run(check)], to: width)
  }

  private func undoneLines(_ width: Int) -> [StyledLine] {
    let short = guide.fields[0].short
    let copy = saved.receipt?.copy.map { " The copy \($0) stays where it is." } ?? ""
    return wrap([Run("Undone", Style(bold: true))], to: width) + [StyledLine([])]
      + wrap(
        [
          Run(
            "\(saved.undoneSentence(review.target))\(copy) docent no longer has the \(short):"
              + " to save it after all, paste it again.")
        ], to: width)
  }

  private func addNext(to lines: inout BlockLines, _ receipt: SaveReceipt, _ width: Int) {
    let items = guide.next.map { Block.List.Item([.paragraph($0)]) }
    if !items.isEmpty {
      lines.add(wrap([Run("Next", Style(bold: true))], to: width))
      lines.add([.list(Block.List(start: 1, items: items))], width: width)
    }
    if let empty = emptyFields(receipt) { lines.add([.paragraph(empty)], width: width) }
  }

  /// Which fields are still empty in the file, and the page that tells how to fill each.
  private func emptyFields(_ receipt: SaveReceipt) -> [Span]? {
    guard !receipt.emptyFields.isEmpty else { return nil }
    let names = receipt.emptyFields.map(\.path.description).joined(separator: ", ")
    var spans = [Span("Still empty in this file: \(names).")]
    for guide in receipt.emptyFields.compactMap(\.guide) {
      var title = Span(guide.title)
      title.link = guide.link
      spans += [Span(" "), title, Span(" fills it in.")]
    }
    return spans
  }
}
