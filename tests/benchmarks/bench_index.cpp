// SPDX-License-Identifier: GPL-3.0-or-later
// 1:N search and enrolment in memory, against faiss IndexFlatIP in the same run when it was found. The
// arguments are rows and values a row.
#include "core/index/GalleryIndex.h"
#include "core/index/Int8Dot.h"

#include <benchmark/benchmark.h>

#ifdef FACEDESK_HAVE_FAISS
#include <faiss/IndexFlat.h>
#endif

#include <cmath>
#include <memory>
#include <random>

namespace {

constexpr qint64 Gallery = 1;
constexpr int Candidates = 5;
constexpr std::size_t BatchRows = 4096;

using Values = std::vector<float>;

Values direction(std::mt19937& random, std::size_t dimension)
{
    std::normal_distribution<float> normal;
    Values values(dimension);
    float squares = 0;
    for (float& value : values) {
        value = normal(random);
        squares += value * value;
    }
    for (float& value : values)
        value /= std::sqrt(squares);
    return values;
}

/// Both indexes of one size; kept between benchmarks, one size at a time.
struct Pair {
    Pair(std::size_t rows, std::size_t dimension)
        : size(rows)
        , ours(static_cast<int>(dimension))
#ifdef FACEDESK_HAVE_FAISS
        , faiss(static_cast<faiss::Index::idx_t>(dimension))
#endif
    {
        std::mt19937 random(1);
        for (std::size_t from = 0; from < rows; from += BatchRows)
            addBatch(random, from, std::min(rows, from + BatchRows), dimension);
        for (int i = 0; i < 64; ++i)
            probes.push_back(direction(random, dimension));
    }

    void addBatch(std::mt19937& random, std::size_t from, std::size_t to, std::size_t dimension)
    {
        std::vector<Values> values;
        std::vector<core::index::Row> batch;
        for (std::size_t row = from; row < to; ++row)
            values.push_back(direction(random, dimension));
        for (std::size_t row = from; row < to; ++row)
            batch.push_back({static_cast<qint64>(row), static_cast<qint64>(row), values[row - from]});
        ours.add(Gallery, batch);
#ifdef FACEDESK_HAVE_FAISS
        for (const Values& row : values)
            faiss.add(1, row.data());
#endif
    }

    std::size_t size;
    core::index::GalleryIndex ours;
#ifdef FACEDESK_HAVE_FAISS
    faiss::IndexFlatIP faiss;
#endif
    std::vector<Values> probes;
};

Pair& pairOf(const benchmark::State& state)
{
    static std::unique_ptr<Pair> made;
    const auto rows = static_cast<std::size_t>(state.range(0));
    const auto dimension = static_cast<std::size_t>(state.range(1));
    if (!made || made->size != rows || made->ours.dimension() != state.range(1)) {
        made.reset();
        made = std::make_unique<Pair>(rows, dimension);
    }
    return *made;
}

std::vector<core::index::Candidate> found(const Pair& pair, const Values& probe)
{
    const std::vector<qint64> galleries{Gallery};
    return pair.ours.search(galleries, probe, {Candidates});
}

void search(benchmark::State& state)
{
    const Pair& pair = pairOf(state);
    std::size_t turn = 0;
    for (auto _ : state)
        benchmark::DoNotOptimize(found(pair, pair.probes[turn++ % pair.probes.size()]));
    state.SetLabel(core::index::supportedKernels().front().name);
    state.counters["bytesPerFace"] =
        static_cast<double>(pair.ours.bytes()) / static_cast<double>(pair.ours.totalSize());
}

#ifdef FACEDESK_HAVE_FAISS

struct FaissAnswer {
    std::vector<float> similarities = Values(Candidates);
    std::vector<faiss::Index::idx_t> rows = std::vector<faiss::Index::idx_t>(Candidates);
};

FaissAnswer foundByFaiss(const Pair& pair, const Values& probe)
{
    FaissAnswer answer;
    pair.faiss.search(1, probe.data(), Candidates, answer.similarities.data(), answer.rows.data());
    return answer;
}

void searchFaiss(benchmark::State& state)
{
    const Pair& pair = pairOf(state);
    std::size_t turn = 0;
    for (auto _ : state)
        benchmark::DoNotOptimize(foundByFaiss(pair, pair.probes[turn++ % pair.probes.size()]));
    std::size_t equal = 0;
    for (const Values& probe : pair.probes) {
        const auto ours = found(pair, probe);
        const FaissAnswer theirs = foundByFaiss(pair, probe);
        equal += std::equal(ours.begin(), ours.end(), theirs.rows.begin(), theirs.rows.end(),
                            [](const auto& candidate, auto row) { return candidate.face == row; })
                     ? 1
                     : 0;
    }
    state.counters["equalAnswersPercent"] =
        100.0 * static_cast<double>(equal) / static_cast<double>(pair.probes.size());
}

#endif

/// One row more, searchable when it returns; removed again outside the time.
void enrolOne(benchmark::State& state)
{
    Pair& pair = pairOf(state);
    qint64 face = static_cast<qint64>(pair.size);
    for (auto _ : state) {
        const core::index::Row row{face, face, pair.probes[static_cast<std::size_t>(face) % 64]};
        pair.ours.add(Gallery, {&row, 1});
        state.PauseTiming();
        pair.ours.removeFace(Gallery, face++);
        state.ResumeTiming();
    }
}

void everySize(benchmark::internal::Benchmark* one)
{
    one->Unit(benchmark::kMillisecond);
}

/// Registered size by size, so that only one pair is in memory.
[[maybe_unused]] const bool isRegistered = [] {
    for (const auto& [rows, dimension] :
         {std::pair{10'000, 512}, {100'000, 512}, {1'000'000, 128}, {1'000'000, 512}}) {
        benchmark::RegisterBenchmark("search", search)->Args({rows, dimension})->Apply(everySize);
#ifdef FACEDESK_HAVE_FAISS
        benchmark::RegisterBenchmark("searchFaiss", searchFaiss)->Args({rows, dimension})->Apply(everySize);
#endif
        benchmark::RegisterBenchmark("enrolOne", enrolOne)
            ->Args({rows, dimension})
            ->Iterations(500)
            ->Apply(everySize);
    }
    return true;
}();

} // namespace

BENCHMARK_MAIN();
