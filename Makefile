# docent's own commands. `make run` and `make test` do all the set-up that they need.

PREFIX ?= /usr/local
SWIFT ?= swift
RELEASE = --configuration release --static-swift-stdlib --product docent -Xlinker -s
PROGRAM = .build/release/docent
PAGE = Content/guides/snapchat-ads/how-to-generate-my-snapchat-conversion-api-token.md

BUILD_PACKAGES = libncurses-dev libmd4c-dev libyaml-dev
TEST_PACKAGES = $(BUILD_PACKAGES) libvterm-dev strace git acl attr python3 \
	python3-yaml python3-ruamel.yaml python3-dotenv
BENCH_PACKAGES = $(BUILD_PACKAGES) dialog python3 valgrind

.PHONY: run build test lint format record bench faults mutants torture figures clean

run: build
	@DOCENT_CONTENT="$(CURDIR)/Content" $(PROGRAM); status=$$?; \
		case $$status in 3 | 130) ;; *) exit $$status ;; esac

build:
	@Tools/install-packages $(BUILD_PACKAGES)
	@$(SWIFT) build $(RELEASE)

test:
	@Tools/install-packages $(TEST_PACKAGES)
	@$(SWIFT) build --build-tests -Xswiftc -warnings-as-errors
	@$(MAKE) --no-print-directory lint
	@$(SWIFT) test --skip-build
	@Tools/faults --program .build/debug/docent --few 600

lint:
	@$(SWIFT) format lint --strict --recursive --parallel Package.swift Sources Tests

format:
	@$(SWIFT) format --in-place --recursive --parallel Package.swift Sources Tests

# Rewrites the snapshots of screens. The run fails when it recorded, so that it is looked at.
record:
	@DOCENT_RECORD=1 $(SWIFT) test

bench: build
	@Tools/install-packages $(BENCH_PACKAGES)
	@Tools/bench $(PAGE) --content Content --docent "$(PROGRAM) snapchat-token" \
		--show "$(PROGRAM) show snapchat-token"
	@Tools/bench-guides --docent $(PROGRAM)

# Fails a save at every system call in turn.
faults: build
	@Tools/install-packages $(TEST_PACKAGES)
	@Tools/faults --program $(PROGRAM)

# Changes the sources in one small place at a time, and counts the changes that a test notices: so
# many of them in each group. All of them take some hours.
FEW ?= 80
mutants:
	@Tools/install-packages $(TEST_PACKAGES)
	@Tools/mutants --few $(FEW)

# The tests that take steps at random take a million of them.
STEPS ?= 1000000
torture:
	@Tools/install-packages $(TEST_PACKAGES)
	@DOCENT_STEPS=$(STEPS) $(SWIFT) test --configuration release --scratch-path .build-torture \
		-Xswiftc -enable-testing --filter HoldingWalkTests

# Sizes of functions and files, and what is kept at a number.
figures:
	@Tools/figures

clean:
	@rm -rf .build .build-torture
