using Carefare.Knowledge;
using Carefare.Yaml;

namespace Carefare.Tests.Knowledge;

public sealed class EmbeddedKnowledgeTests
{
    [Fact]
    public void The_knowledge_of_the_library_has_no_problems()
    {
        var (_, problems) = KnowledgeReader.Read(EmbeddedTexts());
        Assert.Empty(problems);
    }

    [Fact]
    public void Read_bit_by_bit_it_holds_the_same_figures_as_read_at_once()
    {
        var (whole, _) = KnowledgeReader.Read(EmbeddedTexts());
        Assert.Equal(
            whole!.Figures.Select(figure => figure.Id),
            KnowledgeBase.Embedded.Figures.Select(figure => figure.Id)
        );
        Assert.All(whole.Figures, figure => Assert.NotNull(KnowledgeBase.Embedded.Find(figure.Id)));
    }

    [Fact]
    public void Every_value_has_a_source_with_a_title_a_publisher_and_a_day_of_review()
    {
        var entries = World.Figures.SelectMany(figure =>
            World.PartsOf(figure).SelectMany(part => part.Entries).Concat(figure.Entries)
        );
        Assert.All(
            entries,
            entry =>
            {
                Assert.NotEmpty(entry.Source.Title);
                Assert.NotEmpty(entry.Source.Publisher);
                Assert.True(entry.ReviewBy > entry.Checked);
                Assert.DoesNotContain("recollection", entry.Source.ToString(), StringComparison.OrdinalIgnoreCase);
                Assert.DoesNotContain("recollection", entry.Note, StringComparison.OrdinalIgnoreCase);
            }
        );
    }

    [Fact]
    public void Nothing_is_stale_on_the_day_of_release() =>
        Assert.All(
            World.Figures,
            figure => Assert.All(figure.Entries, entry => Assert.True(entry.ReviewBy >= new DateOnly(2026, 11, 24)))
        );

    [Fact]
    public void The_income_tax_of_every_state_is_known_for_everyone()
    {
        foreach (var (state, status, year) in StatesStatusesAndYears())
        {
            var fact = World.LatestAt("state-income-tax", new(year, 7, 1), state, status);
            Assert.True(fact.IsKnown, $"{state} {status} {year}");
            Assert.Equal(0, fact.Steps[0].From);
            Assert.All(fact.Steps, step => Assert.InRange(step.Rate, 0, 0.2m));
        }
    }

    [Theory]
    [InlineData("hsa-contribution-limit", 2026, 8750, "family")]
    [InlineData("hsa-contribution-limit", 2027, 4500, "self_only")]
    [InlineData("hdhp-minimum-deductible", 2026, 1700, "self_only")]
    [InlineData("fsa-limit", 2026, 3400)]
    [InlineData("fsa-carryover-limit", 2025, 660)]
    [InlineData("standard-deduction", 2026, 24150, "head_of_household")]
    [InlineData("standard-deduction", 2025, 31500, "joint")]
    [InlineData("standard-deduction", 2018, 12000, "single")]
    [InlineData("oasdi-wage-base", 2026, 184500)]
    [InlineData("oasdi-wage-base", 2013, 113700)]
    [InlineData("additional-medicare-threshold", 2026, 125000, "separate")]
    [InlineData("poverty-guideline-first", 2026, 15960, "contiguous")]
    [InlineData("poverty-guideline-additional", 2014, 5080, "AK")]
    [InlineData("promotional-minimum-purchase", 2026, 200)]
    [InlineData("deferred-allocation-last-cycles", 2026, 2)]
    [InlineData("series-infusions", 2026, 6, "treatment_resistant_depression")]
    public void Figures_that_anybody_can_look_up_are_as_published(string id, int year, int value, params string[] scope)
    {
        var fact = World.At(id, new(year, 11, 24), scope);
        Assert.Equal(value, fact.Number);
        Assert.False(fact.Projected);
    }

    [Fact]
    public void The_federal_schedule_of_2026_is_as_published()
    {
        var steps = World.At("federal-income-tax", new(2026, 11, 24), "single").Steps;
        Assert.Equal([0, 12400, 50400, 105700, 201775, 256225, 640600], steps.Select(step => step.From));
        Assert.Equal([0.10m, 0.12m, 0.22m, 0.24m, 0.32m, 0.35m, 0.37m], steps.Select(step => step.Rate));
    }

    [Fact]
    public void No_table_states_a_base_below_what_its_rates_come_to_so_that_a_saving_is_never_promised_too_high()
    {
        var bases = 0;
        foreach (var (state, status, year) in StatesStatusesAndYears())
        {
            var (last, due) = (new Step(0, 0), 0m);
            foreach (var step in World.LatestAt("state-income-tax", new(year, 1, 1), state, status).Steps)
            {
                due += (step.From - last.From) * last.Rate;
                Assert.True(step.Base is null || step.Base > due - 0.01m, $"{state} {year} from {step.From}");
                bases += step.Base is null ? 0 : 1;
                (last, due) = (step, step.Base ?? due);
            }
        }

        Assert.NotEqual(0, bases);
    }

    [Fact]
    public void What_is_not_published_yet_is_unknown_and_the_year_before_stands_in()
    {
        Assert.False(World.At("federal-income-tax", new(2027, 3, 1), "joint").IsKnown);
        Assert.True(World.LatestAt("federal-income-tax", new(2027, 3, 1), "joint").Projected);
    }

    [Fact]
    public void Only_California_and_New_Jersey_tax_what_goes_into_an_hsa()
    {
        var taxing = States().Where(state => World.At("state-taxes-hsa", new(2026, 11, 24), state).Yes);
        Assert.Equal(["CA", "NJ"], taxing.Order(StringComparer.Ordinal));
    }

    private static KnowledgeBase World => KnowledgeBase.Embedded;

    private static IEnumerable<string> States() => KeysOf("state");

    // Wisconsin's schedule for a surviving spouse is not known.
    private static IEnumerable<(string State, string Status, int Year)> StatesStatusesAndYears() =>
        from state in States()
        from status in KeysOf("filing_status")
        from year in Enumerable.Range(2022, 6)
        where (state, status) is not (("WI" or "AZ"), "surviving_spouse")
        select (state, status, year);

    private static IEnumerable<string> KeysOf(string dimension) =>
        from entry in (
            (Node.Mapping)YamlFile.Read("", File.ReadAllText(Tree.Path("knowledge", "dimensions.yaml"))).Root!
        ).Entries
        where entry.Key == dimension
        from key in ((Node.Sequence)entry.Value).Items
        select ((Node.Scalar)key).Text;

    private static List<KnowledgeText> EmbeddedTexts() =>
        [
            .. Directory
                .EnumerateFiles(Tree.Path("knowledge"), "*.yaml", SearchOption.AllDirectories)
                .Select(path => new KnowledgeText(
                    Path.GetRelativePath(Tree.Root, path).Replace('\\', '/'),
                    File.ReadAllText(path)
                )),
        ];
}
