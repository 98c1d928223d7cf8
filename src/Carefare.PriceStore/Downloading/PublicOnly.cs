using System.Net;
using System.Net.Sockets;

namespace Carefare.PriceStore.Downloading;

/// <summary>
/// Connects to public addresses only: a name that leads into a private network, also as one of several addresses or
/// after it was looked up before, is not followed.
/// </summary>
internal static class PublicOnly
{
    private static readonly IPNetwork[] Closed =
    [
        .. new[]
        {
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/3",
            "::/127",
            "64:ff9b::/96",
            "64:ff9b:1::/48",
            "100::/64",
            "2001::/23",
            "2001:db8::/32",
            "2002::/16",
            "fc00::/7",
            "fe80::/10",
            "fec0::/10",
            "ff00::/8",
        }.Select(text => IPNetwork.Parse(text)),
    ];

    /// <summary>Whether an address is of the public network.</summary>
    public static bool IsPublic(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return !Array.Exists(Closed, network => network.Contains(plain));
    }

    /// <summary>Looks a name up once, and connects to what was looked at.</summary>
    /// <param name="lookUp">Gives the addresses of a name.</param>
    /// <param name="host">The name and the port.</param>
    /// <param name="stop">Ends the attempt.</param>
    /// <exception cref="PriceStoreException">An address of the name is not public.</exception>
    public static async ValueTask<Stream> ConnectAsync(
        Func<string, CancellationToken, Task<IPAddress[]>> lookUp,
        DnsEndPoint host,
        CancellationToken stop
    )
    {
        var addresses = await lookUp(host.Host, stop).ConfigureAwait(false);
        if (addresses.Length == 0 || !Array.TrueForAll(addresses, IsPublic))
        {
            throw new PriceStoreException(
                $"{host.Host}: this name leads into a private network. Name an address that everybody can reach."
            );
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, host.Port, stop).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
