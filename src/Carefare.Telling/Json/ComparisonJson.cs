using System.Text.Json;
using Carefare.Cases;
using Carefare.Comparing;
using Carefare.Planning;
using Carefare.Treatment;

namespace Carefare.Telling.Json;

/// <summary>Two plans side by side for programs: the schema "carefare.comparison/1".</summary>
internal static class ComparisonJson
{
    public const string Schema = "carefare.comparison/1";

    /// <summary>
    /// The whole comparison. Differences are the second plan's figure less the first's; "answers", "figures" and "moves" are
    /// there where the cases are known.
    /// </summary>
    public static string Of(PlanComparison compared) =>
        Document.Text(json =>
        {
            json.WriteString("schema", Schema);
            Plan(json, "first", compared.First);
            Plan(json, "second", compared.Second);
            Difference(json, compared.Plans);
            json.WriteEach("facts", compared.Facts, Fact);
            Said(json, "ask", compared.Asks);
            Said(json, "warnings", compared.Warnings);
            if (compared is CaseComparison cases)
            {
                json.WriteEach("answers", cases.Answers, Change);
                json.WriteEach("figures", cases.Figures, Figure);
                json.WriteEach("moves", cases.Moves, Move);
            }
        });

    private static void Plan(Utf8JsonWriter json, string name, ComparedPlan side)
    {
        json.WriteStartObject(name);
        json.WriteDay("as_of", side.AsOf);
        var plan = side.Plan;
        json.WriteBoolean("fits", plan is not null);
        if (plan is not null)
        {
            json.WriteString("clinic", plan.Course.Clinic);
            json.WriteString("clinic_name", plan.Course.ClinicName);
            json.WriteString("price_form", plan.Course.Form.Code());
            json.WriteMoney("total", plan.Total);
            json.WriteMoney("counted", plan.Counted);
            json.WriteMoney("highest_month", plan.HighestMonth);
            json.WriteDay("first_treatment", plan.FirstTreatment);
        }

        json.WriteEndObject();
    }

    private static void Difference(Utf8JsonWriter json, PlanDifference? plans)
    {
        if (plans is null)
        {
            json.WriteNull("difference");
            return;
        }

        json.WriteStartObject("difference");
        json.WriteMoney("total", plans.Total.Difference);
        json.WriteMoney("counted", plans.Counted.Difference);
        json.WriteMoney("highest_month", plans.HighestMonth.Difference);
        json.WriteNumber("days_later", plans.DaysLater);
        json.WriteBoolean("same_course", plans.IsSameCourse);
        json.WriteStartObject("parts");
        json.WriteMoney("price", plans.Price.Difference);
        json.WriteMoney("paid_by_others", plans.PaidByOthers.Difference);
        json.WriteMoney("finance_charge", plans.FinanceCharge.Difference);
        json.WriteMoney("forfeited", plans.Forfeited.Difference);
        json.WriteMoney("tax_saved", plans.TaxSaved.Difference);
        json.WriteMoney("sunk_fsa", plans.SunkFsa.Difference);
        json.WriteEndObject();
        json.WriteEach("routes", plans.Routes, Route);
        json.WriteEach("debts", plans.Debts, Debt);
        json.WriteEach("months", plans.Months, Month);
        json.WriteEndObject();
    }

    private static void Route(Utf8JsonWriter json, RouteDifference route)
    {
        json.WriteString("route", route.Route);
        Amounts(json, route.Amount);
    }

    private static void Debt(Utf8JsonWriter json, DebtDifference debt)
    {
        json.WriteString("offer", debt.Offer);
        json.WriteString("name", debt.Name);
        Owed(json, "first", debt.First);
        Owed(json, "second", debt.Second);
    }

    private static void Owed(Utf8JsonWriter json, string name, PlanDebt? debt)
    {
        if (debt is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        PlanJson.Debt(json, debt);
        json.WriteEndObject();
    }

    private static void Month(Utf8JsonWriter json, MonthDifference month)
    {
        json.WriteString("month", month.Month.ToString());
        json.WriteStartObject("out");
        Amounts(json, month.Out);
        json.WriteEndObject();
        json.WriteStartObject("owed");
        Amounts(json, month.Owed);
        json.WriteEndObject();
        json.WriteEach("first_by", month.First?.By ?? [], PlanJson.Amount);
        json.WriteEach("second_by", month.Second?.By ?? [], PlanJson.Amount);
    }

    private static void Amounts(Utf8JsonWriter json, MoneyDifference amount)
    {
        json.WriteMoney("first", amount.First);
        json.WriteMoney("second", amount.Second);
        json.WriteMoney("difference", amount.Difference);
    }

    private static void Fact(Utf8JsonWriter json, FactDifference fact)
    {
        json.WriteString("id", fact.Id);
        json.WriteEach("first", fact.First, RoutesJson.Write);
        json.WriteEach("second", fact.Second, RoutesJson.Write);
    }

    private static void Said(Utf8JsonWriter json, string name, SaidDifference said)
    {
        json.WriteStartObject(name);
        json.WriteWords("only_first", said.OnlyFirst);
        json.WriteWords("only_second", said.OnlySecond);
        json.WriteEndObject();
    }

    private static void Change(Utf8JsonWriter json, CaseChange change)
    {
        Name(json, change);
        json.WriteEach("answers", change.Answers, Answer);
    }

    private static void Name(Utf8JsonWriter json, CaseChange change)
    {
        json.WriteString("key", change.Key);
        json.WriteString("name", change.Name);
        json.WriteString(
            "what",
            change.Kind switch
            {
                ChangeKind.Changed => "changed",
                ChangeKind.Added => "added",
                ChangeKind.Removed => "removed",
            }
        );
    }

    private static void Answer(Utf8JsonWriter json, AnswerDifference answer)
    {
        json.WriteString("key", answer.Key);
        json.WriteString("first", answer.First.Written);
        json.WriteString("second", answer.Second.Written);
    }

    private static void Figure(Utf8JsonWriter json, FigureDifference figure)
    {
        json.WriteString("id", figure.Id);
        json.WriteString("unit", figure.Unit);
        json.WriteWords("scope", figure.Scope);
        Values(json, "first", figure.First);
        Values(json, "second", figure.Second);
    }

    private static void Values(Utf8JsonWriter json, string name, IReadOnlyList<Knowledge.FactValue?> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            FactsJson.Write(json, value);
        }

        json.WriteEndArray();
    }

    private static void Move(Utf8JsonWriter json, Move move)
    {
        json.WriteEach("changes", move.Changes, Change);
        json.WriteBoolean("fits", move.Total is not null);
        json.WriteMoney("total", move.Total);
        json.WriteMoney("difference", move.Difference);
    }

    private static void Change(Utf8JsonWriter json, PlanChange change)
    {
        switch (change)
        {
            case PlanChange.Told told:
                json.WriteString("kind", "answer");
                Name(json, told.Change);
                break;
            case PlanChange.Figures:
                json.WriteString("kind", "figures");
                break;
            case PlanChange.Day day:
                json.WriteString("kind", "day");
                json.WriteDay("first", day.First);
                json.WriteDay("second", day.Second);
                break;
        }
    }
}
