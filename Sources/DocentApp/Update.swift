import Credentials
import Screen
import Walkthrough
import Words

extension Model {
  /// Takes an event in and says what is to be done about it.
  public mutating func update(_ event: Event) -> [Effect] {
    if case .clock(let clock) = event {
      self.clock = clock
      return []
    }
    defer { body = laidOut() }
    let effects = answer(event)
    return support == nil ? effects : effects.filter(\.isHarmless)
  }

  private mutating func answer(_ event: Event) -> [Effect] {
    switch event {
    case .key(let key): return update(key)
    case .paste(let raw, let end): return take(raw, end)
    case .resized(let size): self.size = size
    case .clock: break
    case .planned(let result):
      review.take(result)
      history.look(at: result, file: review.target)
      return [.remember(progress)]
    case .saved(let result): return finishSave(result)
    case .undone(let result): return finishUndo(result)
    case .completed(let names): complete(names)
    case .codeOpened(let target): take(target)
    case .guideOpened(.success(let guide)): begin(guide)
    case .guideOpened(.failure(let problem)): message = Message(problem.sentence, .careful)
    case .opened(let address, let result): tell(result, of: address)
    case .hangUp: return [.remember(progress), .quit(.left)]
    }
    return []
  }

  private mutating func update(_ key: Key) -> [Effect] {
    message = nil
    if key != .character("c"), key != .character("x") { reading.copyAsked = false }
    if case .find = layer { return updateFind(key) }
    if case .path = layer { return updatePath(key) }
    if case .code = layer { return updateCode(key) }
    if let intent = bindings.intent(of: key) { return perform(intent) }
    if layer == nil, support == nil, let fieldIndex { return type(key, into: fieldIndex) }
    return [.ring]
  }

  private mutating func perform(_ intent: Intent) -> [Effect] {
    switch intent {
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    case .interrupt: return interrupt()
    case .close: layer = nil
    case .scroll(let scroll): return self.scroll(scroll)
    case .moveUp: return move(-1)
    case .moveDown: return move(1)
    case .choose: return choose()
    case .next: return next()
    case .back: return previous()
    case .quit: return askToLeave(.left)
    case .nextLink: pointAtLink(1)
    case .previousLink: pointAtLink(-1)
    case .open: return openPointedLink()
    case .copy: return copyPointedLink()
    case .tick: checklist.tickFocused(); return [.remember(progress)]
    case .steps: layer = .steps(StepsLayer(focus: current))
    case .find: layer = .find(FindLayer())
    case .findNext: return find(forwards: true)
    case .findPrevious: return find(forwards: false)
    case .help: layer = .help(HelpLayer())
    case .toField: return goToField()
    case .resume: return goOnWhereStopped()
    case .review: return reviewField()
    case .lastFour: toggleLastFour()
    case .clear: clearField()
    case .pasteAdvice: message = .howToPaste
    case .otherKey: return useOtherKey()
    case .undo: return saved.receipt.map { [.undo($0)] } ?? [.ring]
    case .otherFile: editPath()
    case .keepOld: review.keepsOld.toggle()
    case .makePrivate: review.makesPrivate.toggle()
    case .finish: return isSideTrip ? endTrip(isFinished: true) : [.quit(.saved)]
    case .chat: return copyChatText()
    case .practiceValue: return takePracticeValue()
    case .nextCall: layer = .code(CodeLayer())
    case .turn: support?.showsNotes.toggle()
    }
    return []
  }

  /// Enter: opens the link once Tab was used, else goes on, as the screen has it.
  private mutating func next() -> [Effect] {
    if reading.tabUsed, pointedLink != nil { return openPointedLink() }
    if support == nil, case .review = screen.kind {
      return review.canSave ? save(confirmed: false) : [planSave()]
    }
    return goOn()
  }

  private mutating func goOnWhereStopped() -> [Effect] {
    guard let index = resume.flatMap({ guide.screenIndex(named: $0.screen) }) else {
      return [.ring]
    }
    resume = nil
    let field = guide.screens.firstIndex { $0.isField(at: 0, of: guide) } ?? index
    return go(to: min(index, field))
  }

  // The choices of a question, of the step list, of the field; the items of a checklist.
  private mutating func move(_ step: Int) -> [Effect] {
    switch layer {
    case .question(var question):
      question.move(step)
      layer = .question(question)
    case .steps(var steps):
      steps.move(step, count: guide.screens.count)
      layer = .steps(steps)
    case .help, .address, .find, .path, .code: break
    case nil:
      if let fieldIndex { fields[fieldIndex].move(step) } else { return moveInChecklist(step) }
    }
    return []
  }

  private mutating func choose() -> [Effect] {
    switch layer {
    case .question(let question): return answer(question)
    case .steps(let steps):
      layer = nil
      return go(to: steps.focus)
    case .help, .address, .find, .path, .code: return []
    case nil: return chooseInField()
    }
  }

  private mutating func interrupt() -> [Effect] {
    if case .question = layer { return leave(.interrupted) }
    return askToLeave(.interrupted)
  }
}
