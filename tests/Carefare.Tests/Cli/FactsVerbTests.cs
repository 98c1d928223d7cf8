using System.Text.Json;
using Carefare.Cli;

namespace Carefare.Tests.Cli;

public sealed class FactsVerbTests
{
    [Fact]
    public void The_list_shows_each_figure_with_its_value_its_source_and_the_age_of_the_reading()
    {
        var said = Talk.Run("facts");
        Assert.Equal(Exit.Answered, said.Code);
        Assert.Contains(
            """
            hsa-contribution-limit
                $4,400 a year self_only, $8,750 a year family
                Rev. Proc. 2025-19, sec. 2 (Internal Revenue Service); read that day
            """.ReplaceLineEndings("\n"),
            said.Out,
            StringComparison.Ordinal
        );
        Assert.Empty(said.Err);
        Assert.All(said.Out.Split('\n'), line => Assert.InRange(line.Length, 0, 80));
    }

    [Fact]
    public void A_figure_past_its_review_is_marked_and_warned_of()
    {
        var said = Talk.Run("facts", "oasdi-wage-base", "--as-of", "2027-02-01");
        Assert.Equal(Exit.Answered, said.Code);
        Assert.Contains("STALE since 2027-01-31", said.Out, StringComparison.Ordinal);
        Assert.Equal("carefare facts: 1 figure is stale: read the source again: oasdi-wage-base.\n", said.Err);
    }

    [Fact]
    public void Only_stale_figures_can_be_asked_for()
    {
        Assert.Empty(Talk.Run("facts", "--stale").Out);
        var later = Talk.Run("facts", "--stale", "--as-of", "2027-02-01").Out;
        Assert.Contains("oasdi-wage-base", later, StringComparison.Ordinal);
        Assert.DoesNotContain("medicare-rate", later, StringComparison.Ordinal);
    }

    [Fact]
    public void One_figure_is_shown_with_all_its_dates_and_scopes()
    {
        var said = Talk.Run("facts", "hsa-contribution-limit");
        Assert.Contains("  From 2024-01-01\n    self_only: $4,150 a year\n", said.Out, StringComparison.Ordinal);
        Assert.Contains("  From 2026-01-01 (holds now)\n", said.Out, StringComparison.Ordinal);
        Assert.Contains(
            "    unknown\n    The IRS publishes the limits of 2028 in May 2027.\n",
            said.Out,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void One_state_of_a_split_figure_can_be_asked_for() =>
        Assert.StartsWith(
            "state-income-tax/CO\n",
            Talk.Run("facts", "state-income-tax/CO").Out,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_figure_that_does_not_exist_is_answered_with_the_nearest()
    {
        var said = Talk.Run("facts", "hsa-contribution-limt");
        Assert.Equal(
            (
                Exit.BadInput,
                "",
                "carefare facts: There is no figure \"hsa-contribution-limt\". Did you mean hsa-contribution-limit?\n"
            ),
            (said.Code, said.Out, said.Err)
        );
    }

    [Fact]
    public void A_day_that_is_none_is_answered_in_one_sentence()
    {
        var said = Talk.Run("facts", "--as-of", "tomorrow");
        Assert.Equal(Exit.BadInput, said.Code);
        Assert.StartsWith("carefare facts: \"tomorrow\" is not a day.", said.Err, StringComparison.Ordinal);
    }

    [Fact]
    public void In_json_every_figure_has_a_source_with_a_title_and_a_day_of_review()
    {
        using var json = JsonDocument.Parse(Talk.Run("facts", "--json").Out);
        Assert.Equal("carefare.facts/1", json.RootElement.GetProperty("schema").GetString());
        foreach (var fact in json.RootElement.GetProperty("facts").EnumerateArray())
        {
            Assert.NotEmpty(fact.GetProperty("source").GetProperty("title").GetString()!);
            Assert.True(DateOnly.TryParse(fact.GetProperty("review_by").GetString(), out _));
        }
    }

    [Fact]
    public void In_json_a_schedule_is_pairs_of_threshold_and_rate()
    {
        using var json = JsonDocument.Parse(Talk.Run("facts", "state-income-tax/PA", "--json").Out);
        var value = json.RootElement.GetProperty("facts")[0].GetProperty("values")[0].GetProperty("value");
        Assert.Equal(0.0307m, value.GetProperty("any")[0][1].GetDecimal());
    }

    [Fact]
    public void A_table_that_states_a_base_is_shown_with_it()
    {
        var said = Talk.Run("facts", "state-income-tax/OH");
        Assert.Contains("0 %, $332 and 2.75 % from $26,050", said.Out, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(Talk.Run("facts", "state-income-tax/OH", "--json").Out);
        var values = json.RootElement.GetProperty("facts")[0].GetProperty("values").EnumerateArray();
        var of2026 = values.Single(value => value.GetProperty("from").GetString() == "2026-01-01").GetProperty("value");
        Assert.Equal(
            "[[0,0],[26050,0.0275,332]]",
            of2026.GetProperty("any").GetRawText().Replace(" ", "").Replace("\n", "")
        );
    }

    [Fact]
    public void Another_folder_of_knowledge_goes_before_the_embedded_one()
    {
        var folder = Directory.CreateTempSubdirectory("carefare").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "sources.yaml"), "us: {title: T, publisher: P, read: 2026-01-01}\n");
            File.WriteAllText(
                Path.Combine(folder, "a.yaml"),
                "limit: {says: S., unit: USD, source: us, review_by: 2027-01-01, values: [{from: 2026-01-01, value: 7}]}\n"
            );
            var said = Talk.Run("facts", "--knowledge", folder);
            Assert.Equal("limit\n    $7\n    T (P); read 326 days before\n", said.Out);
            File.WriteAllText(Path.Combine(folder, "a.yaml"), "limit: 7\n");
            var broken = Talk.Run("facts", "--knowledge", folder);
            Assert.Equal(Exit.BadInput, broken.Code);
            Assert.Contains("a.yaml:1:8: limit: This should be named values.", broken.Err, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
