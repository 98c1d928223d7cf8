using System.Text.Json;
using Carefare.Cli;
using Carefare.Quantities;

namespace Carefare.Tests.Cli;

public sealed class CostVerbTests
{
    private static readonly string Sample = Tree.Path("tests", "Carefare.Tests", "Cases", "sample.yaml");

    public static TheoryData<string> People =>
        [.. Directory.GetFiles(Tree.Path("examples"), "*.yaml").Select(file => Path.GetFileName(file)).Order()];

    [Fact]
    public void The_cost_can_be_asked_for_another_day()
    {
        var person = Tree.Path("examples", "maria-uninsured.yaml");
        using var json = JsonDocument.Parse(Talk.Run("cost", person, "--as-of", "2027-02-01", "--json").Out);
        Assert.Equal("2027-02-01", json.RootElement.GetProperty("as_of").GetString());
        Assert.Equal("2027-02-01", json.RootElement.GetProperty("course").GetProperty("start").GetString());
    }

    [Theory]
    [MemberData(nameof(People))]
    public void The_cost_reads_well_in_80_columns(string person)
    {
        var said = Talk.Run("cost", Tree.Path("examples", person));
        Assert.Equal((Exit.Answered, ""), (said.Code, said.Err));
        Assert.All(said.Out.Split('\n'), line => Assert.True(line.Length <= 80, line));
    }

    [Theory]
    [MemberData(nameof(People))]
    public void In_json_the_charges_add_up_to_the_total_and_the_care_to_the_charge(string person)
    {
        using var json = JsonDocument.Parse(Talk.Run("cost", Tree.Path("examples", person), "--json").Out);
        Assert.Equal("carefare.cost/1", json.RootElement.GetProperty("schema").GetString());
        var forms = json
            .RootElement.GetProperty("clinics")
            .EnumerateArray()
            .SelectMany(clinic => clinic.GetProperty("price_forms").EnumerateArray())
            .ToList();
        Assert.NotEmpty(forms);
        foreach (var form in forms)
        {
            var charges = form.GetProperty("charges").EnumerateArray().ToList();
            Assert.Equal(Amount(form, "total"), Money.Sum(charges.Select(charge => Amount(charge, "amount"))));
            Assert.All(
                charges.Where(charge => charge.GetProperty("care").GetArrayLength() > 0),
                charge =>
                    Assert.Equal(
                        Amount(charge, "amount"),
                        Money.Sum(charge.GetProperty("care").EnumerateArray().Select(care => Amount(care, "amount")))
                    )
            );
        }
    }

    [Fact]
    public void Every_price_form_stands_side_by_side_with_what_stopping_early_costs()
    {
        var said = Talk.Run("cost", Sample).Out;
        Assert.Matches("Total +\\$7,650.00 +\\$7,200.00 +\\$7,485.00 +\\$6,999.00", said);
        Assert.Matches("2 +\\$1,450.00 +\\+\\$1,750.00 +\\+\\$2,035.00 +-\\$151.00", said);
        Assert.Contains(
            "by income: not counted, because your income is above its bands",
            said,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_codes_to_ask_the_insurer_about_stand_visit_by_visit()
    {
        var said = Talk.Run("cost", Tree.Path("examples", "ruth-covered-spray.yaml")).Out;
        Assert.Contains("An infusion of about 40 minutes, Mill City Ketamine", said, StringComparison.Ordinal);
        Assert.Contains("- 96365: the first hour of an infusion into a vein", said, StringComparison.Ordinal);
        Assert.Contains("An esketamine visit with 84 mg, Lakeside Psychiatry", said, StringComparison.Ordinal);
        Assert.Contains("or esketamine over the same time: 12 treatments over 49 days", said, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_has_no_insurer_is_not_told_codes_and_a_program_still_gets_them()
    {
        var person = Tree.Path("examples", "maria-uninsured.yaml");
        Assert.DoesNotContain("Codes to ask", Talk.Run("cost", person).Out, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(Talk.Run("cost", person, "--json").Out);
        var visits = json.RootElement.GetProperty("codes").EnumerateArray().ToList();
        Assert.Equal(["evaluation", "infusion"], visits.Select(visit => visit.GetProperty("visit").GetString()));
        var line = visits[1].GetProperty("ways")[0].GetProperty("lines")[0];
        Assert.Equal("96365", line.GetProperty("code").GetString());
        Assert.Contains(
            json.RootElement.GetProperty("facts").EnumerateArray(),
            fact => fact.GetProperty("id").GetString() == line.GetProperty("fact").GetString()
        );
    }

    [Fact]
    public void Without_a_quote_the_answer_is_a_range_with_its_source()
    {
        var file = Path.Combine(Path.GetTempPath(), $"carefare-{Environment.ProcessId}-cost.yaml");
        File.WriteAllText(file, "carefare: 1\ncondition: {diagnosis: crps}\ncourse: {maintenance: none}\n");
        try
        {
            var said = Talk.Run("cost", file).Out;
            Assert.Contains("No clinic has quoted: the range of published prices", said, StringComparison.Ordinal);
            Assert.Contains("A series of 10 is usual", said, StringComparison.Ordinal);
            Assert.Contains("$1,400.00, and this is the middle.", said, StringComparison.Ordinal);
            Assert.Contains("Where the figures come from", said, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void A_case_that_is_not_there_is_answered_in_one_sentence()
    {
        var said = Talk.Run("cost", "nobody.yaml");
        Assert.Equal((Exit.BadInput, ""), (said.Code, said.Out));
        Assert.Equal(1, said.Err.Count(letter => letter == '\n'));
    }

    private static Money Amount(JsonElement element, string name) =>
        Money.Of(decimal.Parse(element.GetProperty(name).GetString()!));
}
