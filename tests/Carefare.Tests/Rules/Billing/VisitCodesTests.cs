using Carefare.Knowledge;
using Carefare.Rules.Billing;
using Carefare.Treatment;
using CsCheck;

namespace Carefare.Tests.Rules.Billing;

/// <summary>Which codes a bill carries, by what is done, when, for how long and who buys the drug.</summary>
public sealed class VisitCodesTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    private static readonly BilledVisit Spray = new(VisitKind.Esketamine, Today) { DoseMg = 84 };

    [Theory]
    [InlineData("2025-12-31", "S0013")]
    [InlineData("2026-01-01", "J0013")]
    [InlineData("2027-06-30", "J0013")]
    public void The_code_of_esketamine_changed_with_the_year_2026(string day, string code) =>
        Assert.Equal(
            $"{code}×84",
            Codes(Spray with { Day = DateOnly.Parse(day), Supply = DrugSupply.Clinic }, way: 1)[0]
        );

    [Fact]
    public void Before_a_code_is_recorded_nothing_is_guessed_and_somebody_is_asked()
    {
        var line = VisitCodes
            .Of(Spray with { Day = new(2020, 6, 1), Supply = DrugSupply.Clinic }, KnowledgeBase.Embedded, Today)[1]
            .Lines[0];
        Assert.Equal("", line.Code);
        Assert.Contains("ask", line.Ask, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData(1, "96374×1")]
    [InlineData(15, "96374×1")]
    [InlineData(16, "96365×1")]
    [InlineData(40, "96365×1")]
    [InlineData(90, "96365×1")]
    [InlineData(91, "96365×1 96366×1")]
    [InlineData(150, "96365×1 96366×1")]
    [InlineData(151, "96365×1 96366×2")]
    [InlineData(240, "96365×1 96366×3")]
    public void An_infusion_is_billed_by_its_minutes_and_an_hour_counts_from_its_thirty_first(
        int minutes,
        string codes
    ) => Assert.Equal($"{codes} J3490", Line(new(VisitKind.Infusion, Today) { Minutes = minutes }));

    [Fact]
    public void Of_an_infusion_of_unknown_length_the_further_hours_are_left_to_ask() =>
        Assert.Equal("96365×1 96366 J3490", Line(new(VisitKind.Infusion, Today)));

    [Fact]
    public void A_longer_infusion_never_has_fewer_units_and_an_hour_more_is_a_unit_more() =>
        Gen.Select(Gen.Int[31, 600], Gen.Int[0, 600])
            .Sample(
                (minutes, more) =>
                {
                    Assert.True(HoursOf(minutes) <= HoursOf(minutes + more));
                    Assert.Equal(HoursOf(minutes) + 1, HoursOf(minutes + 60));
                }
            );

    [Fact]
    public void An_injection_into_a_muscle_has_a_code_of_its_own() =>
        Assert.Equal("96372×1 J3490", Line(new(VisitKind.Injection, Today)));

    [Theory]
    [InlineData(56, "G2082×1")]
    [InlineData(84, "G2083×1")]
    public void One_code_for_drug_and_visit_goes_by_the_dose(int dose, string code) =>
        Assert.Equal([code], Codes(Spray with { DoseMg = dose, Supply = DrugSupply.Clinic }, way: 0));

    [Theory]
    [InlineData(28, 28)]
    [InlineData(56, 56)]
    [InlineData(84, 84)]
    public void Drug_and_visit_apart_have_a_unit_for_each_milligram(int dose, int units) =>
        Assert.Equal(
            [$"J0013×{units}", "99212 to 99215×1", "99417", "99415 and 99416"],
            Codes(Spray with { DoseMg = dose, Supply = DrugSupply.Clinic }, way: 1)
        );

    [Fact]
    public void Where_a_pharmacy_sends_the_drug_the_clinic_bills_the_visit_alone()
    {
        var ways = VisitCodes.Of(Spray with { Supply = DrugSupply.Pharmacy }, KnowledgeBase.Embedded, Today);
        Assert.Equal("99212 to 99215", Assert.Single(ways).Lines[0].Code);
    }

    [Fact]
    public void Where_it_is_not_known_who_buys_the_drug_or_how_much_every_way_is_given()
    {
        var ways = VisitCodes.Of(new(VisitKind.Esketamine, Today), KnowledgeBase.Embedded, Today);
        Assert.Equal(3, ways.Count);
        Assert.True(ways[0].IsOneOf);
        Assert.Equal(["G2082", "G2083"], ways[0].Lines.Select(line => line.Code));
        Assert.Null(ways[1].Lines[0].Units);
    }

    [Fact]
    public void Medicare_takes_only_the_code_for_drug_and_visit_together() =>
        Assert.Equal(
            "G2083",
            Assert
                .Single(VisitCodes.Of(Spray with { Payer = BilledPayer.Medicare }, KnowledgeBase.Embedded, Today))
                .Lines[0]
                .Code
        );

    [Fact]
    public void A_hospital_sends_a_bill_of_its_own_whose_code_has_to_be_asked()
    {
        var bill = VisitCodes.Of(
            new(VisitKind.Infusion, Today) { Minutes = 40, Setting = VisitSetting.Hospital },
            KnowledgeBase.Embedded,
            Today
        )[^1];
        Assert.Equal("", Assert.Single(bill.Lines).Code);
        Assert.Contains("Ask the hospital", bill.Lines[0].Ask, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(15, "")]
    [InlineData(16, "90832×1")]
    [InlineData(37, "90832×1")]
    [InlineData(38, "90834×1")]
    [InlineData(53, "90837×1")]
    public void Talk_therapy_is_billed_by_its_minutes_from_the_sixteenth_on(int minutes, string code) =>
        Assert.Equal(code, Line(new(VisitKind.Therapy, Today) { Minutes = minutes }));

    [Fact]
    public void Talk_therapy_on_the_day_of_a_medical_visit_has_other_codes() =>
        Assert.Equal(["90836×1"], Codes(new(VisitKind.Therapy, Today) { Minutes = 45 }, way: 1));

    [Fact]
    public void An_evaluation_is_one_of_three_and_before_a_treatment_for_pain_a_first_visit()
    {
        Assert.Equal("90792×1 90791×1 99202 to 99205×1", Line(new(VisitKind.Evaluation, Today)));
        Assert.Equal("99202 to 99205×1", Line(new(VisitKind.Evaluation, Today) { IsForPain = true }));
    }

    [Fact]
    public void No_visit_for_a_spray_carries_a_code_for_an_infusion()
    {
        foreach (var supply in new DrugSupply?[] { null, DrugSupply.Clinic, DrugSupply.Pharmacy })
        {
            var codes = VisitCodes
                .Of(Spray with { Supply = supply }, KnowledgeBase.Embedded, Today)
                .SelectMany(way => way.Lines)
                .Select(line => line.Code);
            Assert.DoesNotContain(codes, code => code.StartsWith("963", StringComparison.Ordinal) || code == "J0222");
        }
    }

    private static int HoursOf(int minutes) =>
        VisitCodes
            .Of(new(VisitKind.Infusion, Today) { Minutes = minutes }, KnowledgeBase.Embedded, Today)[0]
            .Lines.Where(line => line.Code != "J3490")
            .Sum(line => line.Units!.Value);

    private static string Line(BilledVisit visit) =>
        VisitCodes.Of(visit, KnowledgeBase.Embedded, Today).Count == 0 ? "" : string.Join(' ', Codes(visit, way: 0));

    private static List<string> Codes(BilledVisit visit, int way) =>
        [
            .. VisitCodes
                .Of(visit, KnowledgeBase.Embedded, Today)[way]
                .Lines.Select(line => line.Units is { } units ? $"{line.Code}×{units}" : line.Code),
        ];
}
