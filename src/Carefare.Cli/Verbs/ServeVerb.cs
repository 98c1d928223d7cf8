using System.CommandLine;
using System.Diagnostics;
using System.Net;
using Carefare.Cli.Tracking;
using Carefare.Telling;
using Carefare.Web.Keeping;
using Carefare.Web.Serving;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Hosting;

namespace Carefare.Cli.Verbs;

/// <summary><c>carefare serve [CASE]</c>: the pages, in the browser of this machine.</summary>
internal static class ServeVerb
{
    public static Command Make(Surroundings around, KnowledgeFolder knowledge, ILedgerDoor door)
    {
        var options = new ServeOptions(door);
        var verb = new Command("serve", "Open the pages in your browser: questions first, then the plan.");
        options.AddTo(verb);
        verb.SetAction((parsed, stop) => Run(options.Of(parsed), around, knowledge, stop));
        return verb;
    }

    private static async Task<int> Run(
        ServeWish wish,
        Surroundings around,
        KnowledgeFolder knowledge,
        CancellationToken stop
    )
    {
        if (knowledge.Whole() is not { } known || Refused(wish, around))
        {
            return Exit.BadInput;
        }

        if (Keeper(wish, around) is not { } keeper)
        {
            return Exit.BadInput;
        }

        var options = new SiteOptions(keeper, known, around.Time) { Address = wish.Address, Port = wish.Port };
        await using var site = Site.Build(options);
        try
        {
            await site.StartAsync(stop);
        }
        catch (IOException)
        {
            around.Err.WriteLine(
                $"carefare serve: Port {wish.Port} is in use or not free for you. Name another, or leave --port out for a free one."
            );
            return Exit.BadInput;
        }

        await Told(site, wish, options, around);
        await site.WaitForShutdownAsync(stop);
        return Exit.Answered;
    }

    // The store is closed with the program, as for every verb.
    private static ICaseKeeper? Keeper(ServeWish wish, Surroundings around)
    {
        if (wish.Kept is not { } name)
        {
            return new FileKeeper(wish.File);
        }

        if (wish.Ledger() is not { } ledger)
        {
            return null;
        }

        if (ledger.Cases().Contains(name, StringComparer.Ordinal))
        {
            return new LedgerKeeper(ledger, name, around.Time);
        }

        around.Err.WriteLine(
            Tame.Text(
                $"carefare serve: --kept: there is no case {name} in the store. Begin one with carefare track start {name} CASE.yaml."
            )
        );
        return null;
    }

    private static async Task Told(WebApplication site, ServeWish wish, SiteOptions options, Surroundings around)
    {
        var link = $"{site.Urls.First()}/open?key={options.Launch.Key}";
        around.Out.WriteLine($"Carefare is open for you alone at: {link}");
        var place = wish.Kept is { } name ? $"the store, under {name}," : $"{wish.File},";
        around.Out.WriteLine($"Your answers are kept in {place} on this computer only. Press Ctrl+C to stop.");
        if (wish.Token)
        {
            around.Out.WriteLine($"Token for programs: {options.Launch.Secret}");
        }

        await around.Out.FlushAsync();
        if (wish.Open)
        {
            Open(link);
        }
    }

    // Who cannot be shown a browser has the link.
    private static void Open(string link)
    {
        try
        {
            var (program, first) =
                OperatingSystem.IsWindows() ? ("explorer", link)
                : OperatingSystem.IsMacOS() ? ("open", link)
                : ("xdg-open", link);
            using var browser = Process.Start(
                new ProcessStartInfo(program, [first])
                {
                    UseShellExecute = false,
                    RedirectStandardError = true,
                    RedirectStandardOutput = true,
                }
            );
        }
        catch (Exception failed) when (failed is System.ComponentModel.Win32Exception or InvalidOperationException)
        {
            // There is no browser here that can be opened.
        }
    }

    private static bool Refused(ServeWish wish, Surroundings around)
    {
        var wrong =
            Directory.Exists(wish.File)
                ? $"{wish.File} is a folder. Name a file, such as {Path.Combine(wish.File, "case.yaml")}."
            : wish.Port is < 0 or > 65535 ? $"--port: {wish.Port} is not a port. Write a number from 0 to 65535."
            : !IPAddress.TryParse(wish.Address, out var address)
                ? $"--address: \"{wish.Address}\" is not an address. Write one such as 127.0.0.1."
            : !IPAddress.IsLoopback(address)
                ? $"--address: {wish.Address} can be reached from other machines, and what is sent there is not encrypted. Use 127.0.0.1 or ::1."
            : "";
        if (wrong.Length > 0)
        {
            around.Err.WriteLine($"carefare serve: {wrong}");
        }

        return wrong.Length > 0;
    }
}
