namespace Carefare.Telling.Pages;

/// <summary>The plan as one page that needs nothing else: no script, no picture, no font, no request.</summary>
internal static class PlanPage
{
    /// <summary>The whole page. Its title names no illness: titles are seen by others.</summary>
    public static string Of(PlanReport report)
    {
        Markup page = $"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="{Raw.Of(Style.Policy)}">
            <meta name="referrer" content="no-referrer">
            <meta name="robots" content="noindex">
            <meta name="color-scheme" content="light dark">
            <title>Plan – Carefare</title>
            <style>{Raw.Of(Style.Sheet)}</style>
            </head>
            <body>
            <a class="skip" href="#main">Skip to the plan</a>
            <header class="masthead"><p class="brand">Carefare</p><p>Plan of {Words.Day(report.AsOf)}</p></header>
            <main id="main">
            {Body(report)}
            </main>
            <footer>
            <section aria-labelledby="help">
            <h2 id="help">If you need to talk</h2>
            {Crisis}
            </section>
            <p>{Notices.NotAdvice}</p>
            </footer>
            </body>
            </html>

            """;
        return page.ToString();
    }

    private static Markup Body(PlanReport report)
    {
        if (report.Answer.Recommended is not { } plan)
        {
            return $"""
                {AnswerParts.Answer(report)}
                {AnswerParts.Relax(report)}
                {AnswerParts.Steps(report)}
                {Rest(report)}
                """;
        }

        return $"""
            {AnswerParts.Answer(report)}
            {AnswerParts.Steps(report)}
            {OutlookPart.Of(plan)}
            {MonthsPart.Of(report, plan)}
            {Part.Listed("aside", "What you set aside", [.. SetAside.Of(plan).Select(line => (Markup)$"{line}")])}
            {MoneyParts.Total(report, plan)}
            {MoneyParts.Debts(report, plan)}
            {OptionParts.Frontier(report)}
            {Rest(report)}
            {MoneyParts.Ledger(plan)}
            """;
    }

    private static Markup Rest(PlanReport report) =>
        $"""
            {OptionParts.Rejected(report)}
            {OptionParts.Worth(report)}
            {OptionParts.Routes(report)}
            {OptionParts.Warnings(report)}
            {OptionParts.Asks(report)}
            {OptionParts.Sources(report)}
            {OptionParts.Certainty(report)}
            """;

    private static Markup Crisis =>
        $"""
            <p>Thinking about suicide, or need to talk now? Call or text <a href="tel:988">988</a>, any time
            (<a href="sms:988">send a text</a>). <span lang="es">En español: llama al 988 y oprime 2, o envía AYUDA al
            988.</span> Veterans: 988 then 1, or text <a href="sms:838255">838255</a>.</p>
            """;
}
