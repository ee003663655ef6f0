/**
 * Stand-in for Omise.js: the same global, the same three calls, the same callback (status, response).
 * It talks to the host that it was loaded from.
 */
export const OMISE_JS = `(function () {
  "use strict";
  var script = document.currentScript;
  var base = script && script.src ? new URL(script.src).origin : window.location.origin;
  var publicKey = null;

  function post(path, body, callback) {
    var headers = { "Content-Type": "application/json", "Omise-Version": "2019-05-29" };
    if (publicKey) headers.Authorization = "Basic " + btoa(publicKey + ":");
    fetch(base + path, { method: "POST", headers: headers, body: JSON.stringify(body), credentials: "omit" })
      .then(function (response) {
        return response.json().then(function (data) { return [response.status, data]; });
      })
      .catch(function () {
        return [0, {
          object: "error",
          location: "https://www.omise.co/api-errors#rpc-error",
          code: "rpc_error",
          message: "unable to connect to provider"
        }];
      })
      .then(function (answer) {
        if (typeof callback === "function") callback(answer[0], answer[1]);
      });
  }

  window.Omise = {
    publicKey: null,
    setPublicKey: function (key) {
      publicKey = key;
      window.Omise.publicKey = key;
      return key;
    },
    createToken: function (type, attributes, callback) {
      var body = {};
      body[type] = attributes;
      post("/tokens", body, callback);
    },
    createSource: function (type, attributes, callback) {
      post("/sources/", Object.assign({}, attributes, { type: type }), callback);
    }
  };
})();
`;
