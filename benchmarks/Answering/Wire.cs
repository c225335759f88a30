using System.Buffers;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Talaia.Bench.Answering;

/// <summary>What came back: the status, where it leads, and the text.</summary>
internal sealed record Reply(int Status, string? Location, string Text, int Bytes);

/// <summary>Where a request is cut short.</summary>
internal enum Cut
{
    Never,

    /// <summary>When half of it has gone: the server cannot act.</summary>
    Before,

    /// <summary>When all of it has gone, without waiting for the reply: the server acts, and nobody hears of it.</summary>
    After,
}

/// <summary>
/// A browser's connection, and its cookies, as a proxy that speaks TLS to it hands them on: with the browser's own address, so that the limits by address stand as they
/// are. Small, because it shares the processor with the server that is measured.
/// </summary>
internal sealed class Wire(Uri server, string from) : IDisposable
{
    private readonly Dictionary<string, string> _cookies = [];
    private Socket? _socket;
    private byte[] _buffer = new byte[16 * 1024];
    private int _filled;

    public Task<Reply> GetAsync(string path, Cut cut = Cut.Never) => SendAsync("GET", path, "", null, null, cut);

    /// <summary>Sends a form and gives what it answered, which is usually where to go next.</summary>
    public Task<Reply> PostAsync(string path, IEnumerable<KeyValuePair<string, string>> fields, Cut cut = Cut.Never) =>
        SendAsync("POST", path, string.Join('&', fields.Select(field => $"{Uri.EscapeDataString(field.Key)}={Uri.EscapeDataString(field.Value)}")), "application/x-www-form-urlencoded", null, cut);

    public Task<Reply> PostJsonAsync(string path, string json, string headers, Cut cut = Cut.Never) => SendAsync("POST", path, json, "application/json", headers, cut);

    public void Dispose() => Drop();

    /// <exception cref="IOException">The connection is gone; whether the server acted is not known.</exception>
    private async Task<Reply> SendAsync(string method, string path, string body, string? type, string? headers, Cut cut)
    {
        try
        {
            _socket ??= await ConnectedAsync();
            await _socket.SendAsync(Request(method, path, body, type, headers) is var bytes && cut == Cut.Before ? bytes.AsMemory(0, bytes.Length / 2) : bytes);
            if (cut != Cut.Never)
                throw new IOException("The connection was cut.");
            return await ReadAsync();
        }
        catch (Exception broken) when (broken is IOException or SocketException)
        {
            Drop();
            throw new IOException(broken.Message, broken);
        }
    }

    private async Task<Socket> ConnectedAsync()
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(IPAddress.Parse(server.Host), server.Port);
        return socket;
    }

    private byte[] Request(string method, string path, string body, string? type, string? headers)
    {
        var text = new StringBuilder(512 + body.Length).Append(method).Append(' ').Append(path).Append(" HTTP/1.1\r\nHost: ").Append(server.Authority)
            .Append("\r\nX-Forwarded-For: ").Append(from).Append("\r\nX-Forwarded-Proto: https\r\nAccept-Encoding: gzip, br\r\nAccept-Language: ca\r\n").Append(headers);
        if (_cookies.Count > 0)
            text.Append("Cookie: ").AppendJoin("; ", _cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")).Append("\r\n");
        if (type is not null)
            text.Append("Content-Type: ").Append(type).Append("\r\nContent-Length: ").Append(Encoding.UTF8.GetByteCount(body)).Append("\r\n");
        return Encoding.UTF8.GetBytes(text.Append("\r\n").Append(body).ToString());
    }

    private async Task<Reply> ReadAsync()
    {
        _filled = 0;
        int end;
        while ((end = _buffer.AsSpan(0, _filled).IndexOf("\r\n\r\n"u8)) < 0)
            await MoreAsync();
        var lines = Encoding.ASCII.GetString(_buffer, 0, end).Split("\r\n");
        var (length, location, isChunked, isCompressed) = (0, (string?)null, false, false);
        foreach (var line in lines.Skip(1))
        {
            var (name, value) = line.IndexOf(':') is var colon ? (line[..colon].ToLowerInvariant(), line[(colon + 1)..].Trim()) : default;
            switch (name)
            {
                case "content-length": length = int.Parse(value, CultureInfo.InvariantCulture); break;
                case "transfer-encoding": isChunked = true; break;
                case "content-encoding": isCompressed = true; break;
                case "location": location = value; break;
                case "set-cookie": Keep(value); break;
            }
        }

        var body = isChunked ? await ChunksAsync(end + 4) : await FixedAsync(end + 4, length);
        return new Reply(int.Parse(lines[0].AsSpan(9, 3), CultureInfo.InvariantCulture), location, isCompressed ? "" : Encoding.UTF8.GetString(body.Span), body.Length);
    }

    private async Task<ReadOnlyMemory<byte>> FixedAsync(int start, int length)
    {
        while (_filled < start + length)
            await MoreAsync();
        return _buffer.AsMemory(start, length);
    }

    private async Task<ReadOnlyMemory<byte>> ChunksAsync(int at)
    {
        var body = new ArrayBufferWriter<byte>(32 * 1024);
        while (true)
        {
            int line;
            while ((line = _buffer.AsSpan(at, _filled - at).IndexOf("\r\n"u8)) < 0)
                await MoreAsync();
            var size = int.Parse(Encoding.ASCII.GetString(_buffer, at, line), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            at += line + 2;
            while (_filled < at + size + 2)
                await MoreAsync();
            if (size == 0)
                return body.WrittenMemory;
            body.Write(_buffer.AsSpan(at, size));
            at += size + 2;
        }
    }

    private async Task MoreAsync()
    {
        if (_filled == _buffer.Length)
            Array.Resize(ref _buffer, _buffer.Length * 2);
        var read = await _socket!.ReceiveAsync(_buffer.AsMemory(_filled));
        if (read == 0)
            throw new IOException("The server closed the connection.");
        _filled += read;
    }

    private void Keep(string cookie)
    {
        var (name, value) = cookie.Split(';')[0].Split('=', 2) is [var left, var right] ? (left, right) : (cookie, "");
        if (value.Length == 0)
            _cookies.Remove(name);
        else
            _cookies[name] = value;
    }

    private void Drop()
    {
        _socket?.Dispose();
        _socket = null;
    }
}
